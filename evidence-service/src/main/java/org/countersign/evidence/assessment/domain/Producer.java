package org.countersign.evidence.assessment.domain;

/**
 * Who posted evidence.
 *
 * @param id claim {@code sub}
 * @param kind {@code person}, {@code machine} or {@code agent}
 */
public record Producer(String id, String kind) {
    private static final String PERSON = "person";

    public boolean isPerson() {
        return kind.equals(PERSON);
    }
}
