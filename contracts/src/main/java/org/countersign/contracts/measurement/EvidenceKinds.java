package org.countersign.contracts.measurement;

import java.util.List;

/**
 * Kinds of evidence: what a proof asks for. Text and not an enumeration, because a new kind must not break readers of
 * old events.
 */
public final class EvidenceKinds {
    public static final String LOAD_REPORT = "load-report";
    public static final String TEST_REPORT = "test-report";
    public static final String POSTURE_SCAN = "posture-scan";
    public static final String RESTORE_DRILL = "restore-drill";
    public static final String RECONCILIATION = "reconciliation";
    public static final String DELETION_REAPPLICATION = "deletion-reapplication";
    public static final String ATTESTATION = "attestation";
    public static final String WALK_THROUGH = "walk-through";
    public static final String REHEARSAL = "rehearsal";
    public static final String RUNBOOK_LIST = "runbook-list";

    private EvidenceKinds() {}

    /** Every kind that a reader yields today. */
    public static List<String> all() {
        return List.of(
                LOAD_REPORT,
                TEST_REPORT,
                POSTURE_SCAN,
                RESTORE_DRILL,
                RECONCILIATION,
                DELETION_REAPPLICATION,
                ATTESTATION,
                WALK_THROUGH,
                REHEARSAL,
                RUNBOOK_LIST);
    }
}
