package org.countersign.contracts.schema;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What the type of a component does not tell: the form of a text and the least of a number, by record and component. */
final class Facets {
    /** RFC 9562, version 7. */
    static final String UUID_V7 = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";

    static final String SHA_256 = "^sha256:[0-9a-f]{64}$";

    static final Set<String> IDS = Set.of("Evidence.id", "EvidenceRef.id", "Withdrawn.evidence", "Risk.id");
    static final Set<String> DIGESTS = Set.of(
            "Artifact.digest",
            "DataApprovalVoided.digest",
            "DataDecision.digest",
            "DataDecisionApproved.digest",
            "DataDecisionApproved.snapshot",
            "Decided.snapshot",
            "Evidence.digest",
            "Evidence.subject",
            "EvidenceRef.digest",
            "NoneHeldConfirmed.digest",
            "RoundOpened.snapshot",
            "Signed.snapshot",
            "SignoffsVoided.snapshot",
            "TemplateRef.digest");
    static final Set<String> DURATIONS = Set.of("Item.dueRule", "Proof.validFor");
    static final Map<String, Integer> LEAST = Map.of(
            "DataDecision.revision", 1,
            "DataDecisionApproved.revision", 1,
            "Delivered.attempt", 1,
            "DeliveryFailed.attempts", 1,
            "Readiness.satisfied", 0,
            "Readiness.total", 0,
            "Seat.count", 1,
            "TemplateRef.version", 1);

    private Facets() {}

    static void add(ObjectNode schema, String record, String component) {
        var place = record + "." + component;
        if (component.equals("transition") || IDS.contains(place)) {
            schema.put("format", "uuid").put("pattern", UUID_V7);
        }
        if (DIGESTS.contains(place)) {
            schema.put("pattern", SHA_256);
        }
        if (DURATIONS.contains(place)) {
            schema.put("format", "duration");
        }
        if (LEAST.containsKey(place)) {
            schema.put("minimum", LEAST.get(place));
        }
    }
}
