package org.countersign.evidence.assessment.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable report from a tool or a person.
 *
 * @param digest {@code sha256:} and hex, over the bytes as posted
 * @param collectedAt when the tool ran or the person looked, not when it was posted
 * @param subject the artifact it is about, {@code sha256:} and hex
 * @param participants people named in the report who took part
 */
public record Evidence(
        String id,
        String digest,
        String format,
        String kind,
        Instant collectedAt,
        @Nullable String environment,
        @Nullable String subject,
        @Nullable String source,
        Producer producer,
        List<String> participants) {
    public Evidence {
        participants = List.copyOf(participants);
    }
}
