package org.countersign.evidence.intake.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.countersign.evidence.assessment.domain.Evidence;
import org.countersign.evidence.assessment.domain.Lacking;
import org.countersign.evidence.assessment.domain.Producer;
import org.countersign.evidence.assessment.domain.Report;
import org.countersign.evidence.intake.domain.Given;
import org.countersign.evidence.reading.domain.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what was posted with it and what was read from it: what the poster said wins, then the report.
 *
 * @param asksForSubject whether reports of a format have to name an artifact
 */
record Drafting(Predicate<String> asksForSubject) {
    /** How far another machine's clock may be ahead of ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    Report report(String id, String digest, Given given, Reading reading, Producer producer, Instant now) {
        var collectedAt = first(given.collectedAt(), reading.collectedAt());
        var environment = first(given.environment(), reading.environment());
        var subject = first(given.subject(), reading.subject());
        var evidence = new Evidence(
                id,
                digest,
                reading.format(),
                reading.kind(),
                collectedAt == null ? now : collectedAt,
                environment,
                subject,
                given.source(),
                producer,
                reading.participants());
        return new Report(
                evidence,
                reading.measurements(),
                reading.details(),
                doubts(reading, collectedAt, now),
                given.item(),
                lacking(reading, collectedAt, environment, subject),
                now);
    }

    private List<String> lacking(
            Reading reading, @Nullable Instant collectedAt, @Nullable String environment, @Nullable String subject) {
        var lacking = new ArrayList<String>();
        if (collectedAt == null) {
            lacking.add(Lacking.COLLECTED_AT);
        }
        if (environment == null && !reading.statedByPerson()) {
            lacking.add(Lacking.ENVIRONMENT);
        }
        if (subject == null && !reading.statedByPerson() && asksForSubject.test(reading.format())) {
            lacking.add(Lacking.SUBJECT);
        }
        return lacking;
    }

    private static List<String> doubts(Reading reading, @Nullable Instant collectedAt, Instant now) {
        var doubts = new ArrayList<>(reading.doubts());
        var future = collectedAt != null && collectedAt.isAfter(now.plus(SKEW));
        if (future && doubts.stream().noneMatch(doubt -> doubt.contains("future"))) {
            doubts.add("the report says it was collected in the future, at " + collectedAt);
        }
        return doubts;
    }

    private static <T> @Nullable T first(@Nullable T said, @Nullable T read) {
        return said != null ? said : read;
    }
}
