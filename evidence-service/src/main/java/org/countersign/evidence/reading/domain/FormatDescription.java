package org.countersign.evidence.reading.domain;

import java.util.List;

/**
 * What there is to know about a format before posting a report in it.
 *
 * @param name to be given as {@code format}
 * @param kind kind of evidence it makes
 * @param recognisedBy how its content is told from others
 * @param measurements what it can yield
 * @param parameters what it does not say itself and may have to be given with the post
 */
public record FormatDescription(
        String name,
        String kind,
        String title,
        String recognisedBy,
        List<Yield> measurements,
        List<String> parameters) {
    /**
     * A measurement that a format can yield.
     *
     * @param unit such as {@code milliseconds}
     * @param symbol of the unit, empty for counts and ratios
     */
    public record Yield(String name, String unit, String symbol, String meaning) {}
}
