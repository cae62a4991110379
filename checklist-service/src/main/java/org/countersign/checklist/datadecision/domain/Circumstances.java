package org.countersign.checklist.datadecision.domain;

import java.time.Instant;

/**
 * What of the transition a decision is held against.
 *
 * @param customerContract attribute of that name: a customer's contract covers the data
 * @param now when it is put
 */
public record Circumstances(boolean customerContract, Instant now) {}
