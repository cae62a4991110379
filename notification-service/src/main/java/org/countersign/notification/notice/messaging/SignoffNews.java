package org.countersign.notification.notice.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.countersign.chassis.inbox.Received;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Verdict;
import org.countersign.contracts.signoff.SignoffEvent;
import org.countersign.contracts.signoff.SignoffEvent.DataApprovalVoided;
import org.countersign.contracts.signoff.SignoffEvent.DataDecisionApproved;
import org.countersign.contracts.signoff.SignoffEvent.Decided;
import org.countersign.contracts.signoff.SignoffEvent.Resumed;
import org.countersign.contracts.signoff.SignoffEvent.Revoked;
import org.countersign.contracts.signoff.SignoffEvent.RiskAccepted;
import org.countersign.contracts.signoff.SignoffEvent.RiskRaised;
import org.countersign.contracts.signoff.SignoffEvent.RoundOpened;
import org.countersign.contracts.signoff.SignoffEvent.Signed;
import org.countersign.contracts.signoff.SignoffEvent.SignoffsVoided;
import org.countersign.contracts.signoff.SignoffEvent.Suspended;
import org.countersign.notification.notice.application.Tell;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.News;
import reactor.core.publisher.Mono;

/** What facts of signoff-service mean here: news for the team. */
final class SignoffNews {
    private static final String VERDICT = "verdict";

    private final Tell tell;
    private final Clock clock;

    SignoffNews(Tell tell, Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    Mono<Void> on(Received received) {
        return received.event() instanceof SignoffEvent event
                ? Mono.justOrEmpty(news(event, received))
                        .flatMap(news -> tell.news(event.transition(), news, received.cause(clock.instant())))
                : Mono.empty();
    }

    private static Optional<News> news(SignoffEvent event, Received received) {
        return switch (event) {
            case RoundOpened opened -> Optional.of(opened(opened, received));
            case SignoffsVoided voided -> Optional.of(voided(voided, received));
            case Decided decided ->
                Optional.of(verdict(received, kind(decided.verdict()), decision(decided), List.of()));
            case Revoked(var _, var _, var _, var reason, var by, var _) ->
                Optional.of(verdict(received, Kind.REVOKED, "Taken back by " + by.id() + ": " + reason, List.of()));
            case Suspended(var _, var _, var _, var reasons, var _) ->
                Optional.of(verdict(received, Kind.SUSPENDED, "The go rests until this is met again.", reasons));
            case Resumed _ -> Optional.of(verdict(received, Kind.RESUMED, "What had fallen is met again.", List.of()));
            case Signed _, DataDecisionApproved _, DataApprovalVoided _, RiskRaised _, RiskAccepted _ ->
                Optional.empty();
        };
    }

    private static News opened(RoundOpened opened, Received received) {
        var round = WireJson.name(opened.round());
        var text = "The " + round + " round is open. Seats to fill: " + String.join(", ", opened.seats()) + ".";
        return team(received, Kind.ROUND_OPENED, "round/" + round, opened.snapshot(), text, List.of());
    }

    private static News voided(SignoffsVoided voided, Received received) {
        var round = WireJson.name(voided.round());
        var text = "Sign-offs of the " + round + " round count no more: " + String.join("; ", voided.why()) + ".";
        return team(received, Kind.SIGNOFFS_VOIDED, "round/" + round, voided.snapshot(), text, voided.signers());
    }

    private static Kind kind(Verdict verdict) {
        return switch (verdict) {
            case GO -> Kind.GO;
            case CONDITIONAL_GO -> Kind.CONDITIONAL_GO;
            case NO_GO -> Kind.NO_GO;
            case SUSPENDED -> Kind.SUSPENDED;
            case REVOKED -> Kind.REVOKED;
            case ROLLED_BACK -> Kind.ROLLED_BACK;
        };
    }

    private static String decision(Decided decided) {
        var people =
                decided.approvers().isEmpty() ? "Decided" : "Approved by " + String.join(", ", decided.approvers());
        return people + " over snapshot " + decided.snapshot() + ".";
    }

    private static News verdict(Received received, Kind kind, String text, List<String> details) {
        return team(received, kind, VERDICT, received.id(), text, details);
    }

    private static News team(
            Received received, Kind kind, String topic, String mark, String text, List<String> details) {
        return new News(
                received.id(), kind, topic, mark, null, null, List.of(), null, text, details, received.happenedAt());
    }
}
