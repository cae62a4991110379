package org.countersign.evidence.assessment.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runbooks as a report names them: {@code id@sha256}, separated by commas. */
public final class Runbooks {
    private Runbooks() {}

    /** What the detail names; empty where it is absent. */
    public static Set<String> of(@Nullable String detail) {
        return detail == null
                ? Set.of()
                : Stream.of(detail.split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
