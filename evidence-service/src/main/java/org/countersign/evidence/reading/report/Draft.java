package org.countersign.evidence.reading.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.evidence.reading.domain.Reading;
import org.jspecify.annotations.Nullable;

/** A reading of one of our own records in the making. */
final class Draft {
    /** How far another machine's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final double MILLIS_A_MINUTE = 60_000;

    private final Instant now;
    private final Figures figures = new Figures();
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<String> participants = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private @Nullable Instant collectedAt;
    private @Nullable String environment;

    Draft(Instant now) {
        this.now = now;
    }

    Draft figure(String name, long count) {
        figures.put(name, count);
        return this;
    }

    /** A time span in minutes. A negative one is no figure: the doubt about the order of the times says so. */
    Draft minutes(String name, Instant from, Instant to) {
        if (!to.isBefore(from)) {
            figures.put(name, Duration.between(from, to).toMillis() / MILLIS_A_MINUTE);
        }
        return this;
    }

    Draft detail(String name, String value) {
        details.put(name, value);
        return this;
    }

    Draft detail(String name, Optional<String> value) {
        value.ifPresent(said -> details.put(name, said));
        return this;
    }

    Draft tookPart(List<String> people) {
        people.stream()
                .filter(person -> !person.isBlank() && !participants.contains(person))
                .forEach(participants::add);
        return this;
    }

    boolean hasTakenPart(String person) {
        return participants.contains(person);
    }

    /** Notes a reason why the report proves nothing, if it holds. */
    Draft doubt(boolean holds, String reason) {
        if (holds) {
            doubts.add(reason);
        }
        return this;
    }

    /** Notes a doubt if a time has not come yet. */
    Draft past(String what, Instant time) {
        return doubt(time.isAfter(now.plus(SKEW)), what + " lies in the future");
    }

    Draft collectedAt(Instant time) {
        collectedAt = time;
        return this;
    }

    Draft environment(Optional<String> name) {
        environment = name.orElse(null);
        return this;
    }

    Reading reading(OwnRecord own) {
        return new Reading(
                own.schema(),
                own.kind(),
                figures.all(),
                collectedAt,
                environment,
                null,
                details,
                participants,
                doubts,
                own.statedByPerson());
    }
}
