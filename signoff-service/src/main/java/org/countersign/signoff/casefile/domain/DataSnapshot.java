package org.countersign.signoff.casefile.domain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the data round signs over: which transition it is, and the data decision alone. */
public record DataSnapshot(Identity transition, DataView dataDecision) implements Snapshot {
    /** Of a transition whose terms are known. */
    static DataSnapshot of(String id, Terms terms, DataDecision data) {
        return new DataSnapshot(new Identity(id, terms.workload(), terms.from(), terms.to()), DataView.of(data));
    }

    /** Which transition. */
    public record Identity(String id, String workload, String from, String to) {}

    /**
     * The decision as signed; its digest covers the whole of it.
     *
     * @param datasets by name
     */
    public record DataView(
            int revision,
            String digest,
            boolean noneHeld,
            boolean personalData,
            List<DataDecision.Dataset> datasets,
            @Nullable String reason) {
        static DataView of(DataDecision data) {
            return new DataView(
                    data.revision(),
                    data.digest(),
                    data.noneHeld(),
                    data.personalData(),
                    data.datasets().stream()
                            .sorted(Comparator.comparing(DataDecision.Dataset::name))
                            .toList(),
                    data.reason());
        }
    }
}
