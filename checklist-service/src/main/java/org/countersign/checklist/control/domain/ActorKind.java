package org.countersign.checklist.control.domain;

/** Who acts: a person, a machine, or software acting for a person. */
public enum ActorKind {
    PERSON,
    MACHINE,
    AGENT
}
