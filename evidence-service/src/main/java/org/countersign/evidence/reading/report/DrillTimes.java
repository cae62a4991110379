package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.Optional;
import org.countersign.evidence.reading.domain.Detail;

/**
 * The times of a drill. The recovery time runs from the outage declared to the service verified: what a tool reports of
 * the copy alone is a part of it. The data age runs from the point restored to, to the outage.
 */
record DrillTimes(
        Instant outage,
        Instant started,
        Instant finished,
        Instant verified,
        Instant restoredTo,
        Optional<Instant> takenAt,
        Optional<Instant> lastCommit) {
    static DrillTimes of(Fields fields) {
        return new DrillTimes(
                fields.instant("outageDeclaredAt"),
                fields.instant("restoreStartedAt"),
                fields.instant("restoreFinishedAt"),
                fields.instant("serviceVerifiedAt"),
                fields.object("recoveredTo", DrillTimes::restoredTo).orElse(Instant.EPOCH),
                fields.optionalObject("backup", DrillTimes::takenAt).flatMap(found -> found),
                fields.optionalInstant("lastCommitBeforeOutage"));
    }

    private static Instant restoredTo(Fields point) {
        point.optionalLabel("lsn");
        return point.instant("timestamp");
    }

    private static Optional<Instant> takenAt(Fields backup) {
        backup.optionalText("id");
        backup.optionalCount("sizeBytes");
        backup.optionalText("location");
        backup.optionalFlag("immutable");
        return backup.optionalInstant("takenAt");
    }

    void judge(Draft draft) {
        draft.minutes("recovery.time", outage, verified)
                .minutes("recovery.data_age", restoredTo, outage)
                .collectedAt(verified)
                .detail(Detail.RESTORED_TO, restoredTo.toString())
                .detail("lastCommitBeforeOutage", lastCommit.map(Instant::toString))
                .past("serviceVerifiedAt", verified)
                .past("outageDeclaredAt", outage)
                .doubt(started.isBefore(outage), "restoreStartedAt lies before outageDeclaredAt")
                .doubt(finished.isBefore(started), "restoreFinishedAt lies before restoreStartedAt")
                .doubt(verified.isBefore(finished), "serviceVerifiedAt lies before restoreFinishedAt")
                .doubt(restoredTo.isAfter(outage), "recoveredTo.timestamp lies after outageDeclaredAt")
                .doubt(
                        takenAt.filter(restoredTo::isBefore).isPresent(),
                        "backup.takenAt lies after recoveredTo.timestamp: that backup cannot hold that state")
                .doubt(
                        lastCommit.filter(outage::isBefore).isPresent(),
                        "lastCommitBeforeOutage lies after outageDeclaredAt");
    }
}
