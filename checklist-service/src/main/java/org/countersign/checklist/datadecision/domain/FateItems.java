package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Proof;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.template.domain.EnvironmentRole;
import org.countersign.checklist.template.domain.TemplateItem;
import org.jspecify.annotations.Nullable;

/** The items of one dataset, by its fate. */
final class FateItems {
    private static final List<EnvironmentRole> NONE = List.of();
    private static final List<EnvironmentRole> FROM = List.of(EnvironmentRole.FROM);
    private static final List<EnvironmentRole> TO = List.of(EnvironmentRole.TO);
    private static final List<EnvironmentRole> NOT_TO = List.of(EnvironmentRole.FROM, EnvironmentRole.PRODUCTION_LIKE);
    private static final List<Proof> STATED = List.of(DataProofs.attestation());

    private final DataDecision decision;
    private final DataDecision.Dataset dataset;

    FateItems(DataDecision decision, DataDecision.Dataset dataset) {
        this.decision = decision;
        this.dataset = dataset;
    }

    Stream<DataItem> all() {
        return switch (dataset.fate()) {
            case DELETE -> delete();
            case MIGRATE -> Stream.concat(migrateBefore(), migrateAfter());
            case ADOPT -> adopt();
            case ARCHIVE -> archive();
        };
    }

    private Stream<DataItem> delete() {
        var retention = dataset.retention();
        var backup = decision.contractRef() != null || (retention != null && retention.keepUntil() != null);
        return Stream.of(
                        Stream.of(before("users-told", "Users are told, and by when", NONE, STATED)),
                        backup ? backup() : Stream.<DataItem>empty(),
                        Stream.of(
                                after("deleted", "The data is deleted: what, when, by whom", FROM, STATED),
                                cutover("starts-empty", "Production is verified empty at its start", "PT24H", NONE)))
                .flatMap(items -> items);
    }

    private Stream<DataItem> migrateBefore() {
        var rehearsal = List.of(DataProofs.rehearsal("migration", dataset.name()), DataProofs.reconciliation());
        var way = List.of(DataProofs.rehearsal("way-back", dataset.name()));
        var identifiers = before("identifiers-mapped", "Identifiers that change are mapped", NONE, STATED);
        return Stream.of(
                        Stream.of(
                                before("selection-rule", "What is moved is said", NONE, fields("selectionRule")),
                                before("mapping", "Where each field goes is written down", NONE, STATED),
                                before("cleanup", "Test, incomplete and hand-repaired records are out", FROM, STATED)),
                        backup(),
                        Stream.of(item(
                                "rehearsal",
                                "The migration was rehearsed and reconciled",
                                Phase.BEFORE,
                                null,
                                NOT_TO,
                                true,
                                rehearsal)),
                        decision.identifiersChange() ? Stream.of(identifiers) : Stream.<DataItem>empty(),
                        Stream.of(before("way-back", "Rolling back, or forward, was tried", NOT_TO, way)))
                .flatMap(items -> items);
    }

    private Stream<DataItem> migrateAfter() {
        return Stream.of(
                item(
                        "backup-of-the-day",
                        "There is a backup of the day of the move",
                        Phase.CUTOVER,
                        "PT0S",
                        FROM,
                        false,
                        DataProofs.backup()),
                after("reconciliation", "The real run is reconciled", TO, List.of(DataProofs.reconciliation())),
                after("access-checked", "Who can reach the moved data is checked", TO, DataProofs.access()),
                after("moved-and-left", "What moved and what was left is on record", NONE, STATED),
                after("left-behind", "What was left behind met its own fate", NONE, STATED),
                after(
                        "deletion-reapplied",
                        "Deletion requests are applied again",
                        TO,
                        List.of(DataProofs.reapplication())));
    }

    private Stream<DataItem> adopt() {
        return Stream.of(
                before("effective-date", "From when it is production data is said", NONE, fields("effective")),
                before(
                        "already-production-standard",
                        "The pilot met the production standard for access, backup, retention and audit",
                        FROM,
                        STATED),
                before("test-data-separated", "Test data is separated", FROM, STATED),
                after("retention-running", "Retention and deletion processes run on it", NONE, STATED));
    }

    private Stream<DataItem> archive() {
        var ended = after("archive-ended", "The archive is gone at its end", NONE, STATED);
        return Stream.of(
                before("archive-place", "Where, who may read, until when", NONE, fields("archive,until")),
                after("archived", "Moved out of reach of production; deletion requests apply there too", FROM, STATED),
                new DataItem(
                        ended.item(),
                        dataset.name(),
                        Dates.moment(dataset.until()).orElse(null)));
    }

    private Stream<DataItem> backup() {
        return Stream.of(before("backup", "There is a backup", FROM, DataProofs.backup()));
    }

    private static List<Proof> fields(String names) {
        return List.of(DataProofs.fields(names));
    }

    private DataItem before(String control, String title, List<EnvironmentRole> roles, List<Proof> proofs) {
        return item(control, title, Phase.BEFORE, null, roles, false, proofs);
    }

    private DataItem cutover(String control, String title, String due, List<EnvironmentRole> roles) {
        return item(control, title, Phase.CUTOVER, due, roles, false, STATED);
    }

    private DataItem after(String control, String title, List<EnvironmentRole> roles, List<Proof> proofs) {
        return item(control, title, Phase.AFTER, "P30D", roles, false, proofs);
    }

    private DataItem item(
            String control,
            String title,
            Phase phase,
            @Nullable String due,
            List<EnvironmentRole> roles,
            boolean all,
            List<Proof> proofs) {
        var key = "data." + dataset.name() + "." + control;
        var worded = dataset.name() + ": " + title;
        return new DataItem(
                new TemplateItem(key, worded, Tier.STANDARD, phase, roles, due, null, List.of(), all, proofs),
                dataset.name(),
                null);
    }
}
