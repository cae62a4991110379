package org.countersign.evidence.intake.domain;

import java.util.List;

/** Why a call about evidence is refused. */
public sealed interface Refusal {
    /** No transition of that name is known, to this caller. */
    record UnknownTransition(String named) implements Refusal {}

    /** The transition has no such item. */
    record UnknownItem(String item, List<String> known) implements Refusal {}

    /** A person has to state it, and the caller is none. */
    record NotAPerson(String kind, String actor) implements Refusal {}

    /** The report cannot be read. */
    record Unreadable(Place place, String reason, List<BadField> fields) implements Refusal {}

    /** No reader knows the report. */
    record UnknownFormat(List<String> known) implements Refusal {}

    /** Several readers know it. */
    record AmbiguousFormat(List<String> formats) implements Refusal {}

    /** No evidence of that id, for this caller. */
    record UnknownEvidence(String id) implements Refusal {}

    /** It was taken back before. */
    record AlreadyWithdrawn(Withdrawal withdrawal) implements Refusal {}

    /** What the caller saw is not what stands. */
    record Changed(String now) implements Refusal {}

    /** The report's bytes are for its producer, its team and auditors. */
    record NotForYou() implements Refusal {}

    /** One bad field of a report, by JSON pointer. */
    record BadField(String pointer, String message) {}
}
