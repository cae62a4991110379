package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.Optional;

/**
 * One step of a walk-through or a rehearsal, as it went.
 *
 * @param outcome {@code ok}, {@code deviation} or {@code blocked}
 * @param by who did it, where the record says
 */
record Step(String outcome, Optional<String> by) {
    private static final List<String> OUTCOMES = List.of("ok", "deviation", "blocked");

    static Step of(Fields fields) {
        fields.label("id");
        fields.prose("expected");
        fields.prose("observed");
        var started = fields.optionalInstant("startedAt");
        var ended = fields.optionalInstant("endedAt");
        if (started.isPresent() && ended.isPresent() && ended.get().isBefore(started.get())) {
            fields.wrong("endedAt", "lies before startedAt");
        }
        return new Step(fields.choice("outcome", OUTCOMES), fields.optionalText("by"));
    }

    boolean isOk() {
        return outcome.equals("ok");
    }

    boolean isBlocked() {
        return outcome.equals("blocked");
    }
}
