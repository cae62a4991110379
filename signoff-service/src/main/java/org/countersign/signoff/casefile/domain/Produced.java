package org.countersign.signoff.casefile.domain;

import java.util.List;

/**
 * Who had a hand in a piece of evidence.
 *
 * @param by who posted it
 * @param participants people named in it
 */
public record Produced(String id, String kind, String by, List<String> participants) {}
