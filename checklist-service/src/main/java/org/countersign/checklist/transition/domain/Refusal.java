package org.countersign.checklist.transition.domain;

import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Fault;

/**
 * Why a command is refused.
 *
 * @param slug the kind, in lower case with hyphens
 * @param detail one sentence for people
 * @param faults the bad places of what was sent
 * @param values further facts, by name
 */
public record Refusal(Kind kind, String slug, String detail, List<Fault> faults, Map<String, Object> values) {
    public Refusal {
        faults = List.copyOf(faults);
        values = Map.copyOf(values);
    }

    /** Whose move it is. */
    public enum Kind {
        /** There is no such thing, or not for this caller. */
        NOT_FOUND,
        /** This caller may not. */
        FORBIDDEN,
        /** Not as things stand. */
        CONFLICT,
        /** It has changed since the caller read it. */
        CHANGED,
        /** Not with these values. */
        INVALID
    }

    public static Refusal of(Kind kind, String slug, String detail) {
        return new Refusal(kind, slug, detail, List.of(), Map.of());
    }

    /** Fields that cannot be taken. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                Kind.INVALID, "invalid-body", "the body has fields that cannot be accepted", faults, Map.of());
    }

    /** Not there, or of another team: which of both is nobody's business. */
    public static Refusal unknownTransition() {
        return of(Kind.NOT_FOUND, "unknown-transition", "no transition of that id is known to you");
    }

    static Refusal notAPerson(String what) {
        return of(Kind.FORBIDDEN, "not-a-person", what + " takes a person");
    }
}
