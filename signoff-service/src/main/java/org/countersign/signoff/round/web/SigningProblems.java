package org.countersign.signoff.round.web;

import java.util.List;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.round.application.Signers;
import org.countersign.signoff.round.domain.SigningRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a signer is told whose sign-off is not taken. */
final class SigningProblems {
    private SigningProblems() {}

    static ResponseEntity<Object> answer(String transition, SigningRefusal refusal, List<String> changed, String acr) {
        return refusal instanceof SigningRefusal.StepUpRequired(var seat)
                ? stepUp(seat, acr)
                : problem(transition, refusal, changed).response();
    }

    private static Problem problem(String transition, SigningRefusal refusal, List<String> changed) {
        return switch (refusal) {
            case SigningRefusal.UnknownTransition() -> Refused.unknownTransition(transition);
            case SigningRefusal.NotAPerson() -> Refused.notAPerson();
            case SigningRefusal.MissingPermission() -> Refused.missingPermission(Signers.PERMISSION);
            case SigningRefusal.WrongRole(var round, var seat, var asked) ->
                Refused.wrongRole(asked, wrongRole(round, seat, asked));
            case SigningRefusal.NotReady notReady -> notReady(notReady);
            case SigningRefusal.SnapshotNeeded(var round, var present) -> snapshotNeeded(round, present);
            case SigningRefusal.SnapshotChanged gone -> snapshotChanged(gone, changed);
            case SigningRefusal.SeatNeeded(var choices) -> seatNeeded(choices);
            case SigningRefusal.StepUpRequired(var seat) -> stepUpProblem(seat);
            case SigningRefusal.DutiesMeet(var rule, var act) -> Refused.dutiesMeet(rule, act);
            case SigningRefusal.AlreadySigned _ ->
                Problem.of(409, "already-signed", "Already signed", "a person signs once in a round");
            case SigningRefusal.SeatFilled(var seat, var by) ->
                Problem.of(409, "seat-filled", "Seat filled", seat + " is filled by " + String.join(", ", by))
                        .with("filled", by);
            case SigningRefusal.AlreadyDecided(var verdict) ->
                Problem.of(
                                409,
                                "already-decided",
                                "Already decided",
                                "over this snapshot the verdict is " + WireJson.name(verdict)
                                        + "; another needs something to change")
                        .with("verdict", verdict);
        };
    }

    private static String wrongRole(RoundName round, @Nullable String seat, List<String> asked) {
        return "the " + WireJson.name(round) + " round asks for " + String.join(", ", asked)
                + (seat == null ? "; you hold none of them" : "; you cannot sign as " + seat);
    }

    private static Problem notReady(SigningRefusal.NotReady refusal) {
        return Problem.of(
                        409,
                        "not-ready",
                        "Not ready",
                        "the " + WireJson.name(refusal.round()) + " round cannot be signed: "
                                + refusal.blockers().size() + " missing")
                .with("blockers", refusal.blockers());
    }

    private static Problem snapshotNeeded(RoundName round, String present) {
        return Problem.of(422, "invalid-body", "Invalid body", "say what you sign over")
                .field("/snapshot", "is required: the " + WireJson.name(round) + " round is over " + present)
                .with("present", present);
    }

    private static Problem snapshotChanged(SigningRefusal.SnapshotChanged gone, List<String> changed) {
        return Problem.of(
                        409,
                        "snapshot-changed",
                        "Snapshot changed",
                        "what you saw is not what stands: " + String.join(", ", changed))
                .with("given", gone.given())
                .with("present", gone.present())
                .with("changed", changed);
    }

    private static Problem seatNeeded(List<String> choices) {
        return Problem.of(422, "invalid-body", "Invalid body", "you can fill more than one seat")
                .field("/seat", "is one of " + String.join(", ", choices))
                .with("choices", choices);
    }

    private static Problem stepUpProblem(String seat) {
        return Problem.of(
                401,
                "step-up-required",
                "Step-up required",
                "seat " + seat + " asks for a second factor, and the token shows none");
    }

    /** RFC 9470. */
    private static ResponseEntity<Object> stepUp(String seat, String acr) {
        var challenge = "Bearer error=\"insufficient_user_authentication\", "
                + "error_description=\"A second factor is needed for this seat\", acr_values=\"" + acr + "\"";
        var problem = stepUpProblem(seat).response();
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .body(problem.getBody());
    }
}
