package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/**
 * {@code deletion-reapplication/v1}: the deletion requests that a restore or a move would have undone were applied
 * again. It covers the requests up to the end of its range, and holds no identity.
 */
final class DeletionReapplication implements OwnRecord {
    @Override
    public String schema() {
        return "deletion-reapplication/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.DELETION_REAPPLICATION;
    }

    @Override
    public String title() {
        return "Deletion requests applied again after a restore or a migration";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of("deletion.total", "deletion.done", "deletion.failed");
    }

    @Override
    public List<String> parameters() {
        return List.of("environment");
    }

    @Override
    public boolean statedByPerson() {
        return false;
    }

    @Override
    public void read(Fields fields, Draft draft) {
        var restorePoint = fields.instant("restorePoint");
        draft.environment(fields.optionalText("environment"))
                .detail(Detail.DATASET, fields.optionalText("dataset", Fields.DATASET, "1 to 40 of a-z, 0-9 and -"))
                .detail(Detail.RESTORED_TO, restorePoint.toString())
                .detail("verifiedBy", fields.text("verifiedBy"))
                .past("restorePoint", restorePoint);
        fields.object("deletionLogRange", range -> range(range, restorePoint, draft));
        fields.object("requests", requests -> requests(requests, draft));
        fields.optionalInstant("at").ifPresent(at -> draft.collectedAt(at).past("at", at));
    }

    private static Instant range(Fields range, Instant restorePoint, Draft draft) {
        var from = range.instant("from");
        var to = range.instant("to");
        draft.detail(Detail.SINCE, from.toString())
                .detail(Detail.UNTIL, to.toString())
                .collectedAt(to)
                .past("deletionLogRange.to", to)
                .doubt(to.isBefore(from), "deletionLogRange.to lies before its from")
                .doubt(
                        from.isAfter(restorePoint),
                        "deletionLogRange.from lies after restorePoint: the requests between them are not covered")
                .doubt(to.isBefore(restorePoint), "deletionLogRange.to lies before restorePoint");
        return to;
    }

    /** A request that is neither applied again nor found to be gone counts as failed, said or not. */
    private static long requests(Fields requests, Draft draft) {
        var total = requests.count("total");
        var done = requests.count("reapplied") + requests.count("alreadyAbsent");
        var failed = requests.count("failed");
        draft.figure("deletion.total", total)
                .figure("deletion.done", done)
                .figure("deletion.failed", Math.max(failed, total - done))
                .doubt(done + failed > total, "requests counts more than its total");
        return total;
    }
}
