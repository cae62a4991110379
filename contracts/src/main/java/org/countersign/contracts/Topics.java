package org.countersign.contracts;

import java.util.List;

/**
 * Kafka topics, one for each producing service. Records are CloudEvents 1.0 in binary mode, keyed by transition id; a
 * record that can never be read goes to the dead-letter topic of its consumer's topic.
 */
public final class Topics {
    /** Facts of checklist-service. */
    public static final String CHECKLIST = "countersign.checklist";

    /** Facts of evidence-service. */
    public static final String EVIDENCE = "countersign.evidence";

    /** Facts of signoff-service. */
    public static final String SIGNOFF = "countersign.signoff";

    /** Facts of notification-service. */
    public static final String NOTIFICATION = "countersign.notification";

    /** What is appended to a topic's name for its dead letters. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}

    /** All topics that carry facts, without the dead-letter ones. */
    public static List<String> all() {
        return List.of(CHECKLIST, EVIDENCE, SIGNOFF, NOTIFICATION);
    }
}
