package org.countersign.signoff.risk.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.casefile.domain.Risk;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /signoffs/{transition}/risks}: a risk, or the statement that none is known. */
record RiskRequest(
        @Nullable Boolean none,
        @Nullable String statement,
        @Nullable String title,
        @Nullable String severity,
        @Nullable String likelihood,
        @Nullable String control,
        @Nullable String owner,
        @Nullable List<String> items,
        @Nullable Instant reviewBy) {
    private static final int LONGEST = 4_000;
    private static final int MOST_ITEMS = 200;
    private static final Pattern LEVEL = Pattern.compile("low|medium|high|critical");

    boolean saysNone() {
        return Boolean.TRUE.equals(none);
    }

    Optional<Problem> problem(Instant now) {
        var fields = saysNone() ? ofStatement() : ofRisk(now);
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.problem());
    }

    Risk risk(String id, String by, Instant at) {
        var text = Objects.requireNonNullElse(saysNone() ? statement : title, "");
        return new Risk(
                id,
                saysNone(),
                text,
                severity,
                likelihood,
                control,
                owner,
                items == null ? List.of() : List.copyOf(items),
                reviewBy,
                by,
                at,
                null);
    }

    private Fields ofStatement() {
        var fields = new Fields().required("/statement", statement);
        absent(fields, "/title", title);
        absent(fields, "/severity", severity);
        absent(fields, "/likelihood", likelihood);
        absent(fields, "/control", control);
        absent(fields, "/owner", owner);
        absent(fields, "/items", items == null || items.isEmpty() ? null : items);
        absent(fields, "/reviewBy", reviewBy);
        return bounded(fields, "/statement", statement);
    }

    private static void absent(Fields fields, String pointer, @Nullable Object value) {
        fields.check(pointer, value == null, "does not go with \"none\": true");
    }

    private Fields ofRisk(Instant now) {
        var fields = new Fields()
                .required("/title", title)
                .required("/severity", severity)
                .matches("/severity", severity, LEVEL, "is one of low, medium, high, critical")
                .required("/likelihood", likelihood)
                .matches("/likelihood", likelihood, LEVEL, "is one of low, medium, high, critical")
                .required("/control", control)
                .required("/owner", owner)
                .required("/reviewBy", reviewBy)
                .check("/reviewBy", reviewBy == null || now.isBefore(reviewBy), "lies in the future")
                .check("/statement", statement == null, "goes with \"none\": true alone")
                .check("/items", items == null || items.size() <= MOST_ITEMS, "has at most " + MOST_ITEMS)
                .check("/items", items == null || items.stream().allMatch(Objects::nonNull), "has no empty places");
        bounded(fields, "/title", title);
        bounded(fields, "/owner", owner);
        return bounded(fields, "/control", control);
    }

    private static Fields bounded(Fields fields, String pointer, @Nullable String text) {
        return fields.check(
                pointer, text == null || text.length() <= LONGEST, "has at most " + LONGEST + " characters");
    }
}
