package org.countersign.testkit.backend;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in for a server that the environment does not name. */
enum Choice {
    /** Servers in the JVM of the tests: nothing else is needed. */
    EMBEDDED,
    /** Real servers in containers; without an engine the run fails. */
    CONTAINERS,
    /** Real servers in containers where an engine answers that has their images, embedded ones where not. */
    AUTO;

    /** System property that makes the choice. */
    static final String PROPERTY = "countersign.backend";

    /** Nothing said is {@link #EMBEDDED}; an unknown word is an error, not a silent default. */
    static Choice of(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return EMBEDDED;
        }
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PROPERTY + ": one of "
                        + Arrays.stream(values()).map(Choice::word).collect(Collectors.joining(", "))
                        + ", not " + said));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
