package org.countersign.checklist.control.domain;

import java.time.Instant;

/** The time in which the workload may go live; {@code opens} before {@code closes}. */
public record Window(Instant opens, Instant closes) {}
