package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one approver said on one seat, over the snapshot of its round. */
public record Signoff(
        String seat, String by, Choice choice, @Nullable String comment, Instant at) {}
