package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.countersign.checklist.control.domain.Times;
import org.jspecify.annotations.Nullable;

/**
 * Deletion requests received for the data: never an identity, only a ticket and a keyed hash.
 *
 * @param taken ids of evidence that had its effect here
 */
public record DeletionRegister(List<Request> requests, Set<String> taken) {
    /** A register holds no more than this. */
    public static final int MOST = 10_000;

    private static final String DRILL = "restore-drill";
    private static final String REAPPLICATION = "deletion-reapplication";
    private static final double EPSILON = 0.5;

    public DeletionRegister {
        requests = List.copyOf(requests);
        taken = Set.copyOf(taken);
    }

    /**
     * One request.
     *
     * @param receivedAt when it came in
     * @param scope what it covers, in words
     * @param reopenedBy evidence of the last restore that may have brought the data back
     * @param reopenedAt when that restore was done
     * @param closedBy evidence of the re-application after it
     */
    public record Request(
            String id,
            String ticket,
            String keyedHash,
            Instant receivedAt,
            String scope,
            @Nullable String reopenedBy,
            @Nullable Instant reopenedAt,
            @Nullable String closedBy) {
        /** One that is applied. */
        public static Request of(String id, String ticket, String keyedHash, Instant receivedAt, String scope) {
            return new Request(id, ticket, keyedHash, receivedAt, scope, null, null, null);
        }

        /** Whether it waits to be applied again. */
        public boolean open() {
            return reopenedBy != null && closedBy == null;
        }

        /** Of two restores the later one says from when on it has to be applied again. */
        Request reopened(String drill, Instant at) {
            return open() && isReopenedAfter(at)
                    ? this
                    : new Request(id, ticket, keyedHash, receivedAt, scope, drill, at, null);
        }

        boolean isReopenedAfter(Instant time) {
            return reopenedAt != null && reopenedAt.isAfter(time);
        }

        Request unproven(String evidence) {
            var by = reopenedBy == null ? evidence : reopenedBy;
            return new Request(id, ticket, keyedHash, receivedAt, scope, by, reopenedAt, null);
        }

        Request closed(String evidence) {
            return new Request(id, ticket, keyedHash, receivedAt, scope, reopenedBy, reopenedAt, evidence);
        }
    }

    static DeletionRegister empty() {
        return new DeletionRegister(List.of(), Set.of());
    }

    DeletionRegister with(Request request) {
        var more = new ArrayList<>(requests);
        more.add(request);
        return new DeletionRegister(more, taken);
    }

    /**
     * The register after evidence that restores data, or applies requests again; each has its effect once.
     *
     * @param withdrawn whether the evidence was taken back before: then it still reopens, and closes nothing
     */
    DeletionRegister after(Assessment assessment, boolean withdrawn) {
        var proven = assessment.isConclusive() && !withdrawn;
        return switch (assessment.kind()) {
            case DRILL -> restored(assessment, proven);
            case REAPPLICATION -> proven ? reapplied(assessment) : this;
            default -> this;
        };
    }

    /** What the evidence closed is open again; what it reopened stays open, as the restore may have happened. */
    DeletionRegister without(String evidence) {
        return new DeletionRegister(
                requests.stream()
                        .map(request -> evidence.equals(request.closedBy()) ? request.unproven(evidence) : request)
                        .toList(),
                taken);
    }

    Finding finding() {
        var open = requests.stream().filter(Request::open).count();
        return open == 0
                ? Finding.met(requests.isEmpty() ? "no deletion request is known" : "no request is reopened", null)
                : Finding.missing(open + " deletion requests have to be applied again after a restore");
    }

    /**
     * A restore is a fact, whatever the drill proves; only its own re-application has to be proven. A drill into an
     * isolated place brings nothing back; one that does not say how far it went back may bring all.
     */
    private DeletionRegister restored(Assessment drill, boolean proven) {
        var point =
                Times.instant(drill.details().getOrDefault("restoredTo", "")).orElse(Instant.EPOCH);
        var isolated = drill.details().getOrDefault("target", "isolated").equals("isolated");
        if (isolated) {
            return this;
        }
        var brought = requests.stream()
                .filter(request -> request.receivedAt().isAfter(point))
                .count();
        var own = proven
                && drill.details().getOrDefault("deletionsTotal", "").equals(Long.toString(brought))
                && drill.measurements().getOrDefault("recovery.deletions_failed", 1.0) < EPSILON;
        var after = reopened(drill, point);
        return own
                ? after.closed(
                        drill, request -> request.open() && drill.evidence().equals(request.reopenedBy()))
                : after;
    }

    private DeletionRegister reopened(Assessment drill, Instant point) {
        return taken.contains(drill.evidence())
                ? this
                : change(
                        drill,
                        request -> request.receivedAt().isAfter(point),
                        request -> request.reopened(drill.evidence(), drill.collectedAt()));
    }

    private DeletionRegister reapplied(Assessment report) {
        var until = Times.instant(report.details().getOrDefault("until", ""));
        var failed = report.measurements().getOrDefault("deletion.failed", 1.0) > EPSILON;
        if (taken.contains(report.evidence()) || until.isEmpty() || failed) {
            return this;
        }
        Predicate<Request> covered = request -> isCovered(request, until.get(), report.collectedAt());
        var open = requests.stream().filter(covered).count();
        var same = Math.abs(report.measurements().getOrDefault("deletion.total", -1.0) - open) < EPSILON;
        return same ? closed(report, covered) : this;
    }

    /** What was restored after the requests were applied again is not covered by that. */
    private static boolean isCovered(Request request, Instant until, Instant reported) {
        var end = until.isAfter(reported) ? until : reported;
        return request.open() && !request.receivedAt().isAfter(until) && !request.isReopenedAfter(end);
    }

    private DeletionRegister closed(Assessment by, Predicate<Request> concerned) {
        return change(by, concerned, request -> request.closed(by.evidence()));
    }

    private DeletionRegister change(Assessment by, Predicate<Request> concerned, UnaryOperator<Request> change) {
        var more = new LinkedHashSet<>(taken);
        more.add(by.evidence());
        return new DeletionRegister(
                requests.stream()
                        .map(request -> concerned.test(request) ? change.apply(request) : request)
                        .toList(),
                more);
    }
}
