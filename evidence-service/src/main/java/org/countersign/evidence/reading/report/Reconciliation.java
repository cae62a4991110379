package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/** {@code reconciliation/v1}: source and target of a data move compared, table by table. */
final class Reconciliation implements OwnRecord {
    @Override
    public String schema() {
        return "reconciliation/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.RECONCILIATION;
    }

    @Override
    public String title() {
        return "Reconciliation of moved data: counts, checksums, orphans";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of(
                "reconciliation.tables",
                "reconciliation.row_differences",
                "reconciliation.checksum_mismatches",
                "reconciliation.without_checksum",
                "reconciliation.orphans");
    }

    @Override
    public List<String> parameters() {
        return List.of("environment", "subject");
    }

    @Override
    public boolean statedByPerson() {
        return false;
    }

    @Override
    public void read(Fields fields, Draft draft) {
        var source = fields.text("source");
        var target = fields.text("target");
        draft.environment(fields.optionalText("environment"))
                .detail(Detail.DATASET, fields.optionalText("dataset", Fields.DATASET, "1 to 40 of a-z, 0-9 and -"))
                .detail("source", source)
                .detail("target", target)
                .doubt(source.equals(target), "source and target are the same");
        fields.object("takenAt", taken -> takenAt(taken, draft));
        tables(fields, draft);
    }

    /** The comparison is as old as its older side. */
    private static Instant takenAt(Fields taken, Draft draft) {
        var source = taken.instant("source");
        var target = taken.instant("target");
        var older = source.isBefore(target) ? source : target;
        draft.collectedAt(older).past("takenAt.source", source).past("takenAt.target", target);
        return older;
    }

    private static void tables(Fields fields, Draft draft) {
        var tables = fields.objects("tables", ReconciledTable::of);
        var names = new HashSet<String>();
        var twice = tables.stream()
                .map(ReconciledTable::name)
                .filter(name -> !names.add(name))
                .toList();
        draft.figure("reconciliation.tables", tables.size())
                .figure("reconciliation.row_differences", sum(tables.stream().map(ReconciledTable::rowDifference)))
                .figure(
                        "reconciliation.without_checksum",
                        tables.stream().filter(table -> !table.hasChecksums()).count())
                .doubt(tables.isEmpty(), "no table was compared")
                .doubt(
                        !tables.isEmpty() && tables.stream().allMatch(ReconciledTable::isEmpty),
                        "every table is empty on both sides: nothing was compared")
                .doubt(
                        tables.stream().anyMatch(ReconciledTable::excludesWithoutReason),
                        "rows are excluded without a reason")
                .doubt(!twice.isEmpty(), "a table is listed twice: " + String.join(", ", twice));
        checksums(tables, draft);
        orphans(tables, draft);
    }

    /** Checksums agree only where every table has them; that some differ is known of those alone. */
    private static void checksums(List<ReconciledTable> tables, Draft draft) {
        var differing = tables.stream().filter(ReconciledTable::checksumsDiffer).count();
        var compared = tables.stream().allMatch(ReconciledTable::hasChecksums);
        if (differing > 0 || (compared && !tables.isEmpty())) {
            draft.figure("reconciliation.checksum_mismatches", differing);
        }
    }

    /** Orphans are a figure if every table was checked for them, or if some were found. */
    private static void orphans(List<ReconciledTable> tables, Draft draft) {
        var found = sum(tables.stream().map(ReconciledTable::orphans).flatMap(Optional::stream));
        var checked = tables.stream().allMatch(table -> table.orphans().isPresent());
        if (found > 0 || (checked && !tables.isEmpty())) {
            draft.figure("reconciliation.orphans", found);
        }
    }

    private static long sum(Stream<Long> counts) {
        return counts.mapToLong(Long::longValue).sum();
    }
}
