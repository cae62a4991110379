package org.countersign.checklist.control.domain;

import java.util.Set;

/** Kinds of proof that a template may name although no reader yields them yet. */
public final class PlannedKinds {
    private PlannedKinds() {}

    /** All of them. */
    public static Set<String> all() {
        return Set.of(
                "acknowledgement",
                "alert-rules",
                "backup-listing",
                "chaos-experiment",
                "cost-report",
                "drill",
                "iac-plan",
                "load-limit",
                "load-model",
                "parity",
                "recreation",
                "review",
                "scaling-response",
                "schedule-check",
                "tag-report");
    }
}
