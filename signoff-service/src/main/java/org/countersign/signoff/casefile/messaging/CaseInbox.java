package org.countersign.signoff.casefile.messaging;

import java.time.Clock;
import java.util.List;
import org.countersign.chassis.inbox.EventHandler;
import org.countersign.chassis.inbox.Received;
import org.countersign.chassis.journal.Ruling;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Fold;
import org.countersign.signoff.casefile.projection.Hearing;
import reactor.core.publisher.Mono;

/** Folds events of others into the case of their transition, known or not, with all that follows from them. */
final class CaseInbox implements EventHandler {
    private final Cases cases;
    private final Clock clock;

    CaseInbox(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Mono<Void> on(Received received) {
        return Mono.justOrEmpty(Hearing.of(received.event(), received.sequence()))
                .flatMap(fact -> cases.<Void>carryOut(
                        received.event().transition(), received.cause(clock.instant()), seen -> news(seen, fact)))
                .then();
    }

    /** What says nothing new makes no entry, unless time has made something due meanwhile. */
    private static Ruling<CaseFact, Void> news(Case seen, CaseFact fact) {
        return Ruling.write(Fold.evolve(seen, fact).equals(seen) ? List.of() : List.of(fact));
    }
}
