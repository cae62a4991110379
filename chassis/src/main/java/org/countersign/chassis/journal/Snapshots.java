package org.countersign.chassis.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.countersign.chassis.store.StoreFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Folded states, kept so that a long stream need not be read from its first entry. A snapshot is a shortcut and never
 * what is true: one that is missing, damaged or of other code is as good as none, and one that cannot be kept is not.
 */
final class Snapshots {
    /** How many entries lie between a snapshot and the next. */
    static final int EVERY = 64;

    /** Longest state kept, in characters: some seconds of reading are cheaper than documents without bound. */
    private static final int LONGEST = 1_000_000;

    private static final String UNUSED = "a snapshot is not used; the stream is read from its first entry";

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** Turning a long state into text and back takes a while, which the driver's few threads do not have. */
    private static final Scheduler WORK = Schedulers.boundedElastic();

    private final MongoCollection<Document> states;

    Snapshots(MongoDatabase database) {
        this.states = database.getCollection("states");
    }

    /** The state that reading can begin at; empty where it has to begin before the first entry. */
    <S> Mono<Versioned<S>> find(StreamType<S, ?> type, String id) {
        var codec = type.states();
        return codec == null
                ? Mono.empty()
                : Mono.from(states.find(eq("_id", type.stream(id))).first())
                        .publishOn(WORK)
                        .flatMap(found -> opened(codec, type.stream(id), id, found)
                                .map(Mono::just)
                                .orElseGet(() -> remove(type.stream(id)).then(Mono.empty())));
    }

    private static <S> Optional<Versioned<S>> opened(StateCodec<S> codec, String stream, String id, Document found) {
        var snapshot = Snapshot.of(found);
        if (snapshot.isEmpty()) {
            complain(UNUSED, stream, "it is damaged");
        }
        return snapshot.filter(kept -> kept.fingerprint().equals(codec.fingerprint()))
                .flatMap(kept -> read(codec, kept).map(state -> new Versioned<>(id, kept.seq(), kept.hash(), state)));
    }

    private static <S> Optional<S> read(StateCodec<S> codec, Snapshot kept) {
        try {
            return Optional.of(codec.read(kept.state()));
        } catch (RuntimeException unreadable) {
            complain(UNUSED, kept.stream(), unreadable.toString());
            return Optional.empty();
        }
    }

    /** Keeps the state if it can be read back; one that is further already stays. Never fails. */
    <S> Mono<Void> keep(StreamType<S, ?> type, Versioned<S> state) {
        var codec = type.states();
        return codec == null
                ? Mono.empty()
                : Mono.fromCallable(() -> snapshot(codec, type.stream(state.id()), state))
                        .subscribeOn(WORK)
                        .flatMap(Mono::justOrEmpty)
                        .flatMap(this::write)
                        .onErrorResume(fault -> {
                            complain("no snapshot is kept", type.stream(state.id()), fault.toString());
                            return Mono.empty();
                        });
    }

    private static <S> Optional<Snapshot> snapshot(StateCodec<S> codec, String stream, Versioned<S> state) {
        var text = codec.write(state.state());
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (!codec.read(text).equals(state.state())) {
            throw new IllegalStateException("the state does not read back as it was written");
        }
        return Optional.of(new Snapshot(stream, state.seq(), state.hash(), codec.fingerprint(), text));
    }

    private Mono<Void> write(Snapshot snapshot) {
        var behind = and(eq("_id", snapshot.stream()), lt("seq", snapshot.seq()));
        return Mono.from(states.replaceOne(behind, snapshot.document(), new ReplaceOptions().upsert(true)))
                .then()
                // An upsert that finds none behind and may not insert a second one met one that is further: as wanted.
                .onErrorResume(StoreFaults::isDuplicateKey, _ -> Mono.empty());
    }

    /** Takes one away that turned out wrong. */
    Mono<Void> drop(String stream, String why) {
        complain(UNUSED, stream, why);
        return remove(stream);
    }

    private Mono<Void> remove(String stream) {
        return Mono.from(states.deleteOne(eq("_id", stream))).then();
    }

    private static void complain(String what, String stream, String cause) {
        LOG.atWarn().addKeyValue("stream", stream).addKeyValue("cause", cause).log(what);
    }
}
