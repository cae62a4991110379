package org.countersign.evidence.intake.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.problem.Problem;
import org.countersign.contracts.measurement.Vocabulary;
import org.countersign.evidence.intake.application.Submission;
import org.countersign.evidence.intake.application.Submission.Target;
import org.countersign.evidence.intake.domain.Given;
import org.jspecify.annotations.Nullable;

/** What is said of a report with its post, checked; every bad parameter is named at once. Not for several threads. */
final class Parameters {
    /** How far another machine's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final List<String> NAMES = List.of(
            "transition",
            "workload",
            "stage",
            "item",
            "format",
            "source",
            "collectedAt",
            "environment",
            "subject",
            "category");
    private static final int LONGEST = 2_000;
    private static final Pattern DIGEST = Pattern.compile("(sha256:)?[0-9a-fA-F]{64}");

    private final Map<String, List<String>> said;
    private final Instant now;
    private final Fields fields = new Fields();

    private Parameters(Map<String, List<String>> said, Instant now) {
        this.said = said;
        this.now = now;
    }

    /**
     * The submission that a post is.
     *
     * @throws org.countersign.chassis.problem.ProblemException 422 {@code invalid-parameter} with every place
     */
    static Submission submission(Posted posted, Instant now) {
        return new Parameters(posted.said(), now).of(posted.report());
    }

    private Submission of(byte[] report) {
        said.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name ->
                        fields.reject("/" + name, "unknown parameter; known parameters: " + String.join(", ", NAMES)));
        var target = target();
        var given = new Given(
                text("item"), text("source"), collectedAt(), text("environment"), subject(), category(), null);
        var format = text("format");
        if (target.isEmpty() || !fields.isEmpty()) {
            throw problem().exception();
        }
        return new Submission(target.get(), format, given, report);
    }

    private Optional<Target> target() {
        var transition = text("transition");
        var workload = text("workload");
        var stage = text("stage");
        if (transition != null) {
            fields.check("/workload", workload == null, "is not for a post that names a transition");
            fields.check("/stage", stage == null, "is not for a post that names a transition");
            return Optional.of(new Target.Transition(transition));
        }
        if (workload != null && stage != null) {
            return Optional.of(new Target.Workload(workload, stage));
        }
        if (workload == null && stage == null) {
            fields.reject("/transition", "name the transition, or workload and stage");
        } else {
            fields.required("/workload", workload).required("/stage", stage);
        }
        return Optional.empty();
    }

    /** A plus sign of a zone that was not encoded arrives as a blank. */
    private @Nullable Instant collectedAt() {
        var text = text("collectedAt");
        if (text == null) {
            return null;
        }
        try {
            var at = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            fields.check("/collectedAt", !at.isAfter(now.plus(SKEW)), "lies in the future");
            return at;
        } catch (DateTimeException notOne) {
            fields.reject("/collectedAt", "must be a time as RFC 3339, for example 2026-03-01T09:00:00Z");
            return null;
        }
    }

    private @Nullable String subject() {
        var text = text("subject");
        fields.matches("/subject", text, DIGEST, "must be sha256: and 64 hexadecimal digits");
        if (text == null) {
            return null;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("sha256:") ? lower : "sha256:" + lower;
    }

    private @Nullable String category() {
        var text = text("category");
        var known = Vocabulary.FINDING_CLASSES;
        fields.check("/category", text == null || known.contains(text), "must be one of: " + String.join(", ", known));
        return text;
    }

    private @Nullable String text(String name) {
        var values = said.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return null;
        }
        var value = values.getFirst();
        if (values.size() > 1) {
            fields.reject("/" + name, "is given more than once");
        } else if (value == null || value.isBlank()) {
            fields.reject("/" + name, "is empty");
        } else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            fields.reject("/" + name, "must be at most " + LONGEST + " characters, without control characters");
        }
        return value;
    }

    private Problem problem() {
        return Problem.of(
                        422,
                        "invalid-parameter",
                        "Invalid parameter",
                        "the call has parameters that cannot be accepted")
                .fields(fields.problem().errors());
    }
}
