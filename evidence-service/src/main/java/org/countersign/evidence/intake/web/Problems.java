package org.countersign.evidence.intake.web;

import org.countersign.chassis.problem.FieldProblem;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.web.Etags;
import org.countersign.evidence.intake.domain.Place;
import org.countersign.evidence.intake.domain.Refusal;

/** Refusals as their callers see them. */
final class Problems {
    private static final String ITEM = "/item";
    private static final String FORMAT = "/format";

    private Problems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownTransition unknown -> unknownTransition(unknown.named());
            case Refusal.UnknownItem unknown -> unknownItem(unknown);
            case Refusal.NotAPerson not -> notAPerson(not);
            case Refusal.Unreadable unreadable -> unreadable(unreadable);
            case Refusal.UnknownFormat unknown -> unknownFormat(unknown);
            case Refusal.AmbiguousFormat ambiguous -> ambiguous(ambiguous);
            case Refusal.UnknownEvidence unknown ->
                Problem.of(404, "unknown-evidence", "Unknown evidence", "there is no evidence " + unknown.id());
            case Refusal.AlreadyWithdrawn already -> alreadyWithdrawn(already);
            case Refusal.Changed(var now) -> Etags.changed(now);
            case Refusal.NotForYou not -> notForYou();
        };
    }

    static Problem unknownTransition(String named) {
        return Problem.of(
                404, "unknown-transition", "Unknown transition", "there is no transition " + named + " (yet)");
    }

    static Problem unknownItem(Refusal.UnknownItem unknown) {
        var known = String.join(", ", unknown.known());
        return Problem.of(
                        404,
                        "unknown-item",
                        "Unknown item",
                        "the transition has no item " + unknown.item() + "; it has: " + known)
                .field(ITEM, "must be one of: " + known)
                .with("items", unknown.known());
    }

    private static Problem notAPerson(Refusal.NotAPerson not) {
        return Problem.of(
                403,
                "not-a-person",
                "Not a person",
                "a " + not.kind() + " is stated by a person, and the caller is of kind " + not.actor());
    }

    private static Problem unreadable(Refusal.Unreadable unreadable) {
        var problem = Problem.of(422, "unreadable-report", "Unreadable report", unreadable.reason())
                .fields(unreadable.fields().stream()
                        .map(field -> new FieldProblem(field.pointer(), field.message()))
                        .toList());
        if (unreadable.fields().isEmpty()) {
            var pointer = unreadable.place().pointer();
            problem = problem.field(pointer == null ? "" : pointer, unreadable.reason());
        }
        return placed(problem, unreadable.place());
    }

    private static Problem placed(Problem problem, Place place) {
        var placed = problem;
        var line = place.line();
        var column = place.column();
        var pointer = place.pointer();
        placed = line == null ? placed : placed.with("line", line);
        placed = column == null ? placed : placed.with("column", column);
        return pointer == null ? placed : placed.with("pointer", pointer);
    }

    private static Problem unknownFormat(Refusal.UnknownFormat unknown) {
        var known = String.join(", ", unknown.known());
        return Problem.of(422, "unknown-format", "Unknown format", "no reader knows this report")
                .field(FORMAT, "known formats: " + known)
                .with("formats", unknown.known());
    }

    private static Problem ambiguous(Refusal.AmbiguousFormat ambiguous) {
        var formats = String.join(", ", ambiguous.formats());
        return Problem.of(422, "ambiguous-format", "Ambiguous format", "the report could be any of: " + formats)
                .field(FORMAT, "name one of: " + formats)
                .with("formats", ambiguous.formats());
    }

    private static Problem alreadyWithdrawn(Refusal.AlreadyWithdrawn already) {
        var gone = already.withdrawal();
        return Problem.of(
                409,
                "already-withdrawn",
                "Already withdrawn",
                "%s withdrew it at %s".formatted(gone.by().id(), gone.at()));
    }

    private static Problem notForYou() {
        return Problem.of(
                        403,
                        "missing-permission",
                        "Missing permission",
                        "a report is for who posted it, for the team, and with permission reports:read")
                .with("permission", "reports:read");
    }
}
