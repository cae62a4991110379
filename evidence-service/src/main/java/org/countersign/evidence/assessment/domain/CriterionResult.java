package org.countersign.evidence.assessment.domain;

/**
 * One criterion and what the evidence says of it.
 *
 * @param detail names the limit and the measured value, or what is missing
 */
public record CriterionResult(String name, String expression, Outcome outcome, String detail) {}
