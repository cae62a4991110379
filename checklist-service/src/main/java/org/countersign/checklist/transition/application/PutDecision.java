package org.countersign.checklist.transition.application;

import org.countersign.checklist.datadecision.domain.DataDecision;

/**
 * A data decision as it came.
 *
 * @param digest {@code sha256:} and hex, over its canonical form
 */
public record PutDecision(DataDecision body, String digest) {}
