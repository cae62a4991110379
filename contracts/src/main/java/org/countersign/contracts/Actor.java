package org.countersign.contracts;

/**
 * Who caused a fact.
 *
 * @param id the subject of the token ({@code sub})
 * @param kind person, machine or agent
 */
public record Actor(String id, ActorKind kind) {}
