package org.countersign.chassis.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.countersign.chassis.json.Canonical;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Where a decision becomes a fact. One call is one write: the state is loaded, the pure decision is asked, and its facts
 * are stored as one entry behind the state that it saw. If another writer came first, all of it is done again.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int ATTEMPTS = 60;
    private static final int CACHED_STREAMS = 2_000;

    private final Entries entries;
    private final Followers followers;
    private final Handover handover;
    private final Snapshots snapshots;
    private final StreamReader reader;
    private final StreamCache cache = new StreamCache(CACHED_STREAMS);

    Journal(Entries entries, Snapshots snapshots, Followers followers, Handover handover) {
        this.entries = entries;
        this.snapshots = snapshots;
        this.followers = followers;
        this.handover = handover;
        this.reader = new StreamReader(entries, snapshots, cache);
    }

    /** The state of a stream as of now; a stream without entries has its initial state. */
    public <S, F> Mono<Versioned<S>> load(StreamType<S, F> type, String id) {
        return reader.load(type, id);
    }

    /** The entries of a stream from its first, at most {@code limit}. */
    public <S, F> Flux<Entry> history(StreamType<S, F> type, String id, int limit) {
        return entries.read(type.stream(id), 1, limit);
    }

    /**
     * Carries out a command.
     *
     * @param decide pure; may be asked several times, each time with the newest state
     * @return {@link Execution.Done} also where the same cause had its effect before
     * @throws StreamBusyException as a signal, where other writers left no room for {@value #ATTEMPTS} attempts
     */
    public <S, F, R> Mono<Execution<S, R>> execute(
            StreamType<S, F> type, String id, Cause cause, Function<Versioned<S>, Ruling<F, R>> decide) {
        return Mono.defer(() -> reader.load(type, id).flatMap(seen -> attempt(type, seen, cause, decide)))
                .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(60))
                        .jitter(0.9)
                        .filter(PlaceTaken.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> new StreamBusyException(type.stream(id), ATTEMPTS)));
    }

    private <S, F, R> Mono<Execution<S, R>> attempt(
            StreamType<S, F> type, Versioned<S> seen, Cause cause, Function<Versioned<S>, Ruling<F, R>> decide) {
        return switch (decide.apply(seen)) {
            case Ruling.Refuse<F, R>(var refusal) -> refused(type, seen, cause, refusal);
            case Ruling.Write<F, R>(var facts) when facts.isEmpty() -> Mono.just(new Execution.Done<>(seen, false));
            case Ruling.Write<F, R>(var facts) -> write(type, seen, entry(type, seen, cause, facts));
        };
    }

    /** A repeated command may look refused only because its first time was carried out. */
    private <S, F, R> Mono<Execution<S, R>> refused(StreamType<S, F> type, Versioned<S> seen, Cause cause, R refusal) {
        return entries.placeOf(type.stream(seen.id()), cause.id())
                .<Execution<S, R>>map(place -> new Execution.Done<>(seen, true))
                .defaultIfEmpty(new Execution.Refused<>(refusal));
    }

    private <S, F, R> Mono<Execution<S, R>> write(StreamType<S, F> type, Versioned<S> seen, Entry entry) {
        return entries.insert(entry).flatMap(insertion -> switch (insertion) {
            case Entries.Insertion.PlaceTaken() -> Mono.error(new PlaceTaken());
            case Entries.Insertion.Repeated(var seq) ->
                reader.load(type, seen.id()).map(now -> new Execution.Done<>(now, true));
            case Entries.Insertion.Inserted() -> {
                var after = StreamReader.fold(type, seen, List.of(entry));
                cache.put(entry.stream(), after);
                yield followed(entry, after).then(kept(type, after)).thenReturn(new Execution.Done<>(after, false));
            }
        });
    }

    private <S, F> Mono<Void> kept(StreamType<S, F> type, Versioned<S> after) {
        return after.seq() % Snapshots.EVERY == 0 ? snapshots.keep(type, after) : Mono.empty();
    }

    /** What follows may fail without undoing the write: the entry stays pending and the sweep finds it. */
    private Mono<Void> followed(Entry entry, Versioned<?> after) {
        return followers
                .follow(entry.stream(), after)
                .doOnSuccess(done -> handover.offer(entry))
                .onErrorResume(fault -> {
                    LOG.atWarn()
                            .addKeyValue("stream", entry.stream())
                            .addKeyValue("seq", entry.seq())
                            .setCause(fault)
                            .log("following an entry failed; the sweep will do it again");
                    return Mono.empty();
                });
    }

    private static <S, F> Entry entry(StreamType<S, F> type, Versioned<S> seen, Cause cause, List<F> facts) {
        var kept = facts.stream()
                .map(fact -> new Fact(
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        type.codec().type(fact),
                        new String(
                                Canonical.bytesOf(type.codec().write(fact)), java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
        return Entry.sealed(
                type.stream(seen.id()),
                seen.seq() + 1,
                cause.at().truncatedTo(ChronoUnit.MILLIS),
                cause.actor(),
                cause.id(),
                kept,
                seen.hash());
    }

    /** Another writer has the place: a signal for the retry, not a fault. */
    private static final class PlaceTaken extends RuntimeException {
        PlaceTaken() {
            super("place taken", null, false, false);
        }
    }
}
