package org.countersign.contracts.checklist;

import org.countersign.contracts.RoundName;

/**
 * An approval that a template asks for.
 *
 * @param key the role, such as {@code engineering}
 * @param count how many people, at least 1
 * @param mfa whether the approver's token must show a second factor
 */
public record Seat(RoundName round, String key, int count, boolean mfa) {}
