package org.countersign.chassis.problem;

/**
 * One bad place of a request body.
 *
 * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole body
 * @param message what is wrong there, for people, without a full stop
 */
public record FieldProblem(String pointer, String message) {}
