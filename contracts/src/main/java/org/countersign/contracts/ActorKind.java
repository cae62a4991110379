package org.countersign.contracts;

/** Who acts: a person, a machine (CI), or software acting for a person. On the wire in lower case with hyphens. */
public enum ActorKind {
    PERSON,
    MACHINE,
    AGENT
}
