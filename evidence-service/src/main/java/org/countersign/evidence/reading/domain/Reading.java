package org.countersign.evidence.reading.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a report.
 *
 * @param format name of the format, such as {@code k6-summary-export}
 * @param kind kind of evidence, such as {@code load-report}
 * @param measurements figures by name of the measurement vocabulary; what the report does not say is absent, never 0
 * @param collectedAt when the tool ran or the person looked, if the report says so with a time zone
 * @param environment where, if the report says
 * @param subject the artifact it is about ({@code sha256:} and hex), if the report says
 * @param details what the report names beside figures, see {@link Detail}
 * @param participants people named in it who took part in what it reports
 * @param doubts why the report, readable as it is, proves nothing; none = it may prove something
 * @param statedByPerson whether a person states it, so that only a person may post it
 */
public record Reading(
        String format,
        String kind,
        Map<String, Double> measurements,
        @Nullable Instant collectedAt,
        @Nullable String environment,
        @Nullable String subject,
        Map<String, String> details,
        List<String> participants,
        List<String> doubts,
        boolean statedByPerson) {
    private static final String BY_PARTICIPANTS = "walk_through.by_participants";

    public Reading {
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        participants = List.copyOf(participants);
        doubts = List.copyOf(doubts);
    }

    /**
     * The same reading as stated by that person: who posts a statement is who makes it, whatever the report says. A
     * walk-through then tells whether that person took part.
     */
    public Reading statedBy(String person) {
        var named = new LinkedHashMap<>(details);
        named.put(Detail.ATTESTED_BY, person);
        var figures = new LinkedHashMap<>(measurements);
        if (figures.containsKey("walk_through.runbooks")) {
            figures.put(BY_PARTICIPANTS, participants.contains(person) ? 1.0 : 0.0);
        }
        return new Reading(
                format, kind, figures, collectedAt, environment, subject, named, participants, doubts, statedByPerson);
    }
}
