package org.countersign.contracts.evidence;

import java.time.Instant;
import java.util.List;
import org.countersign.contracts.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An immutable report from a tool or a person.
 *
 * @param digest {@code sha256:} and hex, over the bytes as posted
 * @param format such as {@code k6-summary}
 * @param kind such as {@code load-report}
 * @param collectedAt when the tool ran or the person looked, not when it was posted
 * @param subject the artifact it is about, {@code sha256:} and hex
 * @param participants people named in the report who took part; they may not approve
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
        Actor producer,
        List<String> participants) {}
