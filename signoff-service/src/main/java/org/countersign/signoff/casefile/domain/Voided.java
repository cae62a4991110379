package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;

/** A sign-off that counts no more, and why. */
public record Voided(RoundName round, String snapshot, Signoff signoff, List<String> why, Instant at) {}
