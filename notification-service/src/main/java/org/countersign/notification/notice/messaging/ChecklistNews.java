package org.countersign.notification.notice.messaging;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.chassis.inbox.Received;
import org.countersign.chassis.journal.Cause;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.countersign.contracts.checklist.ChecklistEvent.DataDecisionMade;
import org.countersign.contracts.checklist.ChecklistEvent.ItemFailed;
import org.countersign.contracts.checklist.ChecklistEvent.ItemNotApplicable;
import org.countersign.contracts.checklist.ChecklistEvent.ItemReopened;
import org.countersign.contracts.checklist.ChecklistEvent.ItemSatisfied;
import org.countersign.contracts.checklist.ChecklistEvent.ItemWaived;
import org.countersign.contracts.checklist.ChecklistEvent.ItemWentStale;
import org.countersign.contracts.checklist.ChecklistEvent.NoneHeldConfirmed;
import org.countersign.contracts.checklist.ChecklistEvent.ReadinessChanged;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionChanged;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionOpened;
import org.countersign.contracts.checklist.ItemState;
import org.countersign.notification.notice.application.Tell;
import org.countersign.notification.notice.domain.About;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.News;
import reactor.core.publisher.Mono;

/** What facts of checklist-service mean here. */
final class ChecklistNews {
    private final Tell tell;
    private final Clock clock;

    ChecklistNews(Tell tell, Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    Mono<Void> on(Received received) {
        return received.event() instanceof ChecklistEvent event
                ? on(event, received, received.cause(clock.instant()))
                : Mono.empty();
    }

    private Mono<Void> on(ChecklistEvent event, Received received, Cause cause) {
        var transition = event.transition();
        return switch (event) {
            case TransitionOpened opened -> tell.about(transition, about(opened.checklist()), cause);
            case TransitionChanged changed -> tell.about(transition, about(changed.checklist()), cause);
            case ItemFailed failed -> tell.news(transition, news(received, Kind.ITEM_FAILED, failed.item()), cause);
            case ItemWentStale stale -> tell.news(transition, news(received, Kind.ITEM_STALE, stale.item()), cause);
            case ItemSatisfied met -> tell.closed(transition, met.item().key(), cause);
            case ItemReopened open -> tell.closed(transition, open.item().key(), cause);
            case ItemWaived waived -> tell.closed(transition, waived.item().key(), cause);
            case ItemNotApplicable without ->
                tell.closed(transition, without.item().key(), cause);
            case DataDecisionMade _, NoneHeldConfirmed _, ReadinessChanged _ -> Mono.empty();
        };
    }

    private static About about(Checklist checklist) {
        return new About(checklist.workload(), checklist.team(), checklist.to());
    }

    private static News news(Received received, Kind kind, ItemState item) {
        var evidence = item.evidence().stream().map(ItemState.EvidenceRef::id).collect(Collectors.joining(" "));
        return new News(
                received.id(),
                kind,
                item.key(),
                evidence + "\n" + item.reason(),
                item.key(),
                item.title(),
                item.owners(),
                item.due(),
                item.reason(),
                List.of(),
                received.happenedAt());
    }
}
