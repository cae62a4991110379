package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Criterion;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Proof;

/** The proofs of data items. */
final class DataProofs {
    private static final List<Criterion> NO_STEP_FAILED =
            List.of(new Criterion("steps", "rehearsal.failed == 0.0", null));

    private DataProofs() {}

    static Proof attestation() {
        return evidence("attestation", Map.of(), new Criterion("stated", "statement.made == 1.0", null));
    }

    static Proof fields(String names) {
        return new Proof(DecidedKinds.DATA_FIELDS, List.of(), null, false, Map.of("fields", names));
    }

    static List<Proof> backup() {
        return List.of(Proof.of("backup-listing"), attestation());
    }

    static List<Proof> access() {
        return List.of(
                evidence(
                        "posture-scan",
                        Map.of(),
                        new Criterion("critical", "findings.data.critical + findings.iam.critical == 0.0", null),
                        new Criterion("high", "findings.data.high + findings.iam.high == 0.0", null)),
                attestation());
    }

    static Proof rehearsal(String of, String dataset) {
        return new Proof("rehearsal", NO_STEP_FAILED, null, false, Map.of("of", of, "dataset", dataset));
    }

    static Proof reconciliation() {
        return evidence(
                "reconciliation",
                Map.of(),
                new Criterion("rows", "reconciliation.row_differences == 0.0", null),
                new Criterion("checksums", "reconciliation.checksum_mismatches == 0.0", null),
                new Criterion("orphans", "reconciliation.orphans == 0.0", null));
    }

    static Proof reapplication() {
        return evidence(
                "deletion-reapplication",
                Map.of(),
                new Criterion("failed", "deletion.failed == 0.0", null),
                new Criterion("all", "deletion.done == deletion.total", null));
    }

    private static Proof evidence(String kind, Map<String, String> requires, Criterion... criteria) {
        return new Proof(kind, List.of(criteria), null, false, requires);
    }
}
