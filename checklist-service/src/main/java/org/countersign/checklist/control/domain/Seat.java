package org.countersign.checklist.control.domain;

/**
 * An approval that is asked for.
 *
 * @param key the role, such as {@code engineering}
 * @param count how many people, at least 1
 * @param mfa whether the approver's token must show a second factor
 */
public record Seat(RoundName round, String key, int count, boolean mfa) {}
