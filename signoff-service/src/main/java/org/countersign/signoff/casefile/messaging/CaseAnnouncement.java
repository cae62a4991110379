package org.countersign.signoff.casefile.messaging;

import java.util.List;
import java.util.Optional;
import org.countersign.chassis.journal.Fact;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.relay.Announcement;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Choice;
import org.countersign.contracts.Event;
import org.countersign.contracts.RoundName;
import org.countersign.contracts.Verdict;
import org.countersign.contracts.signoff.Risk;
import org.countersign.contracts.signoff.SignoffEvent;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Terms;
import org.jspecify.annotations.Nullable;

/** What others are told of a case. */
final class CaseAnnouncement implements Announcement {
    private static final Actor ITSELF = new Actor("signoff-service", ActorKind.MACHINE);

    private final JsonFacts<CaseFact> facts = new JsonFacts<>(CaseFact.class);

    @Override
    public Optional<Event> of(Fact fact) {
        return switch (facts.read(fact.type(), fact.data())) {
            case CaseFact.Heard _ -> Optional.empty();
            case CaseFact.SignoffsVoided(var _, var _, var _, var signers, var _, var _)
            when signers.isEmpty() -> Optional.empty();
            case CaseFact.Done done -> Optional.of(event(done));
        };
    }

    private static SignoffEvent event(CaseFact.Done fact) {
        return switch (fact) {
            case CaseFact.RoundOpened(var id, var round, var snapshot, var seats, var at) ->
                new SignoffEvent.RoundOpened(id, name(round), snapshot, seats, at);
            case CaseFact.Signed(var id, var round, var seat, var choice, var snapshot, var comment, var by, var at) ->
                new SignoffEvent.Signed(
                        id, name(round), seat, Choice.valueOf(choice.name()), snapshot, comment, person(by), at);
            case CaseFact.SignoffsVoided(var id, var round, var snapshot, var signers, var why, var at) ->
                new SignoffEvent.SignoffsVoided(id, name(round), snapshot, signers, why, at);
            case CaseFact.DataDecisionApproved(var id, var revision, var digest, var snapshot, var approvers, var at) ->
                new SignoffEvent.DataDecisionApproved(id, revision, digest, snapshot, approvers, at);
            case CaseFact.DataApprovalVoided(var id, var digest, var why, var at) ->
                new SignoffEvent.DataApprovalVoided(id, digest, why, at);
            case CaseFact.Decided decided -> decided(decided);
            case CaseFact.Revoked(var id, var workload, var stage, var reason, var by, var at) ->
                new SignoffEvent.Revoked(id, workload, stage, reason, by == null ? ITSELF : person(by), at);
            case CaseFact.Suspended(var id, var workload, var stage, var reasons, var at) ->
                new SignoffEvent.Suspended(id, workload, stage, reasons, at);
            case CaseFact.Resumed(var id, var workload, var stage, var at) ->
                new SignoffEvent.Resumed(id, workload, stage, at);
            case CaseFact.RiskRaised(var id, var risk) ->
                new SignoffEvent.RiskRaised(id, risk(risk), person(risk.raisedBy()), risk.raisedAt());
            case CaseFact.RiskAccepted(var id, var risk, var by, var at) ->
                new SignoffEvent.RiskAccepted(id, risk(risk), person(by), at);
        };
    }

    private static SignoffEvent decided(CaseFact.Decided fact) {
        return new SignoffEvent.Decided(
                fact.transition(),
                fact.workload(),
                fact.stage(),
                Verdict.valueOf(fact.verdict().name()),
                fact.snapshot(),
                fact.subjects().stream().map(CaseAnnouncement::artifact).toList(),
                fact.approvers(),
                fact.at());
    }

    private static Artifact artifact(Terms.Artifact artifact) {
        return new Artifact(artifact.name(), artifact.digest());
    }

    private static Risk risk(org.countersign.signoff.casefile.domain.Risk risk) {
        return new Risk(risk.id(), risk.none(), risk.title(), risk.owner(), List.copyOf(risk.items()), risk.reviewBy());
    }

    private static RoundName name(org.countersign.signoff.casefile.domain.RoundName round) {
        return RoundName.valueOf(round.name());
    }

    /** Only people sign, accept and take back. */
    private static Actor person(@Nullable String id) {
        return id == null ? ITSELF : new Actor(id, ActorKind.PERSON);
    }
}
