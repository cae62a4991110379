package org.countersign.evidence.assessment.domain;

/**
 * Who posted evidence.
 *
 * @param id claim {@code sub}
 * @param kind {@code person}, {@code machine} or {@code agent}
 */
public record Producer(String id, String kind) {
    private static final String PERSON = "person";

    /** Whether it is a person; not named like a getter, because a fact on disk holds what it is made of alone. */
    public boolean actsAsPerson() {
        return kind.equals(PERSON);
    }
}
