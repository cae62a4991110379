package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Proof;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.template.domain.TemplateItem;
import org.jspecify.annotations.Nullable;

/** The items that a data decision brings. */
public final class DataItems {
    /** Met by the data round, or by the confirmation that none is held. */
    public static final String DECISION = "data.decision";

    /** Met while no deletion request is reopened. */
    public static final String DELETION_REQUESTS = "data.deletion-requests";

    private static final String AGREEMENT = "data.agreement";
    private static final String AUDIT_LOGS = "data.audit-logs";
    private static final Set<String> CONTROLS = Set.of(
            "users-told",
            "backup",
            "deleted",
            "starts-empty",
            "selection-rule",
            "mapping",
            "cleanup",
            "rehearsal",
            "identifiers-mapped",
            "way-back",
            "backup-of-the-day",
            "reconciliation",
            "access-checked",
            "moved-and-left",
            "left-behind",
            "deletion-reapplied",
            "effective-date",
            "already-production-standard",
            "test-data-separated",
            "retention-running",
            "archive-place",
            "archived",
            "archive-ended");

    /** Items, and controls of a dataset, that the words of the decision or its agreements meet. */
    private static final Set<String> DECIDED =
            Set.of(DECISION, AGREEMENT, "selection-rule", "effective-date", "archive-place");

    private DataItems() {}

    /** Those of a decision, or the one that asks for it where there is none yet. */
    public static List<DataItem> of(@Nullable DataDecision decision) {
        var asked =
                Stream.of(decided(DECISION, "The fate of the data is decided and approved", DecidedKinds.DATA_ROUND));
        if (decision == null || decision.noneHeld()) {
            return asked.toList();
        }
        return Stream.of(asked, general(decision), datasets(decision))
                .flatMap(items -> items)
                .toList();
    }

    /** Whether a decision can bring an item of that key. */
    public static boolean isPossible(String key) {
        var parts = key.split("\\.", -1);
        return Set.of(DECISION, DELETION_REQUESTS, AGREEMENT, AUDIT_LOGS).contains(key)
                || (parts.length == 3
                        && parts[0].equals("data")
                        && parts[1].matches("[a-z0-9-]{1,40}")
                        && CONTROLS.contains(parts[2]));
    }

    /** Whether evidence is held against the item, and not facts alone. */
    public static boolean takesCriteria(String key) {
        return isPossible(key) && !DECIDED.contains(key.replaceFirst("^data\\.[^.]+\\.", ""));
    }

    private static Stream<DataItem> general(DataDecision decision) {
        var agreement = decided(AGREEMENT, "Those who were told otherwise agreed", DecidedKinds.DATA_AGREEMENT);
        var register = item(
                DELETION_REQUESTS,
                "No deletion request waits to be applied again",
                Phase.BEFORE,
                List.of(Proof.of(DecidedKinds.DELETION_REGISTER), DataProofs.reapplication()));
        var kept =
                decision.datasets().stream().anyMatch(dataset -> dataset.fate().keeps());
        var logs = item(
                AUDIT_LOGS, "Audit logs make sense after the move", Phase.AFTER, List.of(DataProofs.attestation()));
        return Stream.of(
                        DecisionNeeds.agreement(decision) ? Stream.of(agreement) : Stream.<DataItem>empty(),
                        Stream.of(register),
                        kept ? Stream.of(logs) : Stream.<DataItem>empty())
                .flatMap(items -> items);
    }

    private static Stream<DataItem> datasets(DataDecision decision) {
        return decision.datasets().stream().flatMap(dataset -> new FateItems(decision, dataset).all());
    }

    private static DataItem decided(String key, String title, String kind) {
        return item(key, title, Phase.BEFORE, List.of(Proof.of(kind)));
    }

    private static DataItem item(String key, String title, Phase phase, List<Proof> proofs) {
        var due = phase == Phase.BEFORE ? null : "P30D";
        return new DataItem(
                new TemplateItem(key, title, Tier.STANDARD, phase, List.of(), due, null, List.of(), false, proofs),
                null,
                null);
    }
}
