package org.countersign.checklist.control.domain;

/**
 * Who causes a fact.
 *
 * @param id the subject of the token
 */
public record Actor(String id, ActorKind kind) {
    /** Whether it is a person: only people decide, confirm and accept. */
    public boolean isPerson() {
        return kind == ActorKind.PERSON;
    }
}
