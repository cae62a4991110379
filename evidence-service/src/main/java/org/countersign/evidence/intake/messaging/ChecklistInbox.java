package org.countersign.evidence.intake.messaging;

import java.time.Clock;
import java.time.Instant;
import org.countersign.chassis.inbox.EventHandler;
import org.countersign.chassis.inbox.Received;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionChanged;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionOpened;
import org.countersign.evidence.intake.application.Recorder;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import reactor.core.publisher.Mono;

/** Takes in what is asked for; of the other facts of checklist-service, evidence needs none. */
final class ChecklistInbox implements EventHandler {
    private final Recorder recorder;
    private final Clock clock;

    ChecklistInbox(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Mono<Void> on(Received received) {
        return switch (received.event()) {
            case TransitionOpened opened -> take(received, opened.transition(), opened.checklist(), opened.at());
            case TransitionChanged changed -> take(received, changed.transition(), changed.checklist(), changed.at());
            default -> Mono.empty();
        };
    }

    private Mono<Void> take(Received received, String transition, Checklist checklist, Instant at) {
        return recorder.take(
                new ChecklistTaken(transition, Checklists.of(checklist), received.sequence(), at),
                received.cause(clock.instant()));
    }
}
