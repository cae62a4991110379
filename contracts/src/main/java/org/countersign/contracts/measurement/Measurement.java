package org.countersign.contracts.measurement;

/**
 * A named figure that can be read from a report.
 *
 * @param name dotted, lower case; also its name in criteria
 * @param unit the one unit it is given in
 * @param meaning one sentence
 */
public record Measurement(String name, Unit unit, String meaning) {}
