package org.countersign.notification.delivery.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.notification.delivery.domain.Attempts;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.domain.Routing;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.Leg;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import reactor.core.publisher.Mono;

/** The steps of a delivery, each a journal entry: find receivers, begin a try, note its end. */
public final class Deliveries {
    private final Journal journal;
    private final StreamType<Correspondence, NoticeFact> type;
    private final Books books;
    private final Attempts attempts;
    private final Clock clock;

    /** {@code clock} is read where a try has ended. */
    public Deliveries(
            Journal journal, StreamType<Correspondence, NoticeFact> type, Books books, Attempts attempts, Clock clock) {
        this.journal = journal;
        this.type = type;
        this.books = books;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** A try to be made. */
    public record Errand(String transition, String notice, String leg, int attempt) {}

    /** Finds the receivers of a notice; does nothing where they are found already. */
    public Mono<Void> route(String transition, String notice, Cause cause) {
        return journal.load(type, transition)
                .flatMap(so -> Mono.justOrEmpty(so.state().notice(notice)))
                .filter(waiting -> waiting.route() == null)
                .flatMap(waiting -> books.receivers(waiting.message()))
                .flatMap(found -> write(transition, notice, cause, now -> Routing.of(now, found, cause.at())))
                .then();
    }

    /** Begins a try that is due; empty where there is nothing to do. */
    public Mono<Errand> begin(String transition, String notice, String leg, Cause cause) {
        return write(transition, notice, cause, now -> attempts.begin(now, leg, cause.at()))
                .flatMap(done -> Mono.justOrEmpty(done.after().state().notice(notice))
                        .filter(now -> !done.repeated())
                        .flatMap(now -> Mono.justOrEmpty(now.leg(leg))))
                .filter(now -> justBegun(now, cause.at()))
                .map(now -> new Errand(transition, notice, leg, now.started()));
    }

    private boolean justBegun(Leg leg, Instant at) {
        return leg.state() == Leg.State.RUNNING && leg.due().equals(at.plus(attempts.lease()));
    }

    /** Notes how a try ended. */
    public Mono<Void> end(Errand errand, Outcome outcome) {
        var now = clock.instant();
        var id = "delivery:%s/%s#%d".formatted(errand.notice(), errand.leg(), errand.attempt());
        return write(
                        errand.transition(),
                        errand.notice(),
                        Cause.own(id, now),
                        notice -> attempts.end(notice, errand.leg(), errand.attempt(), outcome, now))
                .then();
    }

    /** The notice that an errand is about; empty where it is settled. */
    public Mono<Notice> notice(Errand errand) {
        return journal.load(type, errand.transition())
                .flatMap(so -> Mono.justOrEmpty(so.state().notice(errand.notice())))
                .filter(Notice::open);
    }

    private Mono<Execution.Done<Correspondence, Void>> write(
            String transition, String notice, Cause cause, Function<Notice, List<NoticeFact>> rule) {
        return journal.<Correspondence, NoticeFact, Void>execute(
                        type,
                        transition,
                        cause,
                        seen -> Ruling.write(
                                seen.state().notice(notice).map(rule).orElse(List.of())))
                .flatMap(execution -> execution instanceof Execution.Done<Correspondence, Void> done
                        ? Mono.just(done)
                        : Mono.empty());
    }
}
