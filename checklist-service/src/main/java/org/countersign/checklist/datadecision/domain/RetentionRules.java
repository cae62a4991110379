package org.countersign.checklist.datadecision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Retention and deletion agree. */
final class RetentionRules {
    private RetentionRules() {}

    /** What has to be kept until after the day by which it has to be gone cannot be done. */
    static List<Contradiction> contradictsItself(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(decision, (dataset, at) -> {
            var keep = keepUntil(dataset);
            var gone = deleteBy(dataset);
            return after(keep, gone)
                    ? Stream.of(two("retention-contradiction", dataset, at, "keepUntil", keep, "deleteBy", gone))
                    : Stream.empty();
        });
    }

    /** Deletion, or the end of an archive, lies before {@code keepUntil}. Without a date a deletion is at once. */
    static List<Contradiction> deletedTooEarly(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(decision, (dataset, at) -> {
            var name = dataset.fate() == Fate.DELETE ? "effective" : "until";
            var end = dataset.fate() == Fate.DELETE
                    ? Dates.moment(dataset.effective()).or(() -> Optional.of(circumstances.now()))
                    : Dates.moment(dataset.until());
            return after(keepUntil(dataset), end)
                    ? Stream.of(
                            two("deletion-before-keep-until", dataset, at, "keepUntil", keepUntil(dataset), name, end))
                    : Stream.empty();
        });
    }

    /** The same for what is left behind. */
    static List<Contradiction> leftBehindDeletedTooEarly(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(decision, (dataset, at) -> {
            var left = dataset.leftBehind();
            var by = left == null || left.fate() != Fate.DELETE ? Optional.<Instant>empty() : Dates.moment(left.by());
            return after(keepUntil(dataset), by)
                    ? Stream.of(two(
                            "deletion-before-keep-until",
                            dataset,
                            at,
                            "keepUntil",
                            keepUntil(dataset),
                            "leftBehind/by",
                            by))
                    : Stream.empty();
        });
    }

    /** What has to be gone by a day is kept past it, or without an end. */
    static List<Contradiction> keptTooLong(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(decision, (dataset, at) -> {
            var name = dataset.fate() == Fate.DELETE ? "effective" : "until";
            var end = Dates.moment(dataset.fate() == Fate.DELETE ? dataset.effective() : dataset.until());
            var gone = deleteBy(dataset);
            var endless = gone.isPresent() && end.isEmpty() && dataset.fate().keeps();
            return endless || after(end, gone)
                    ? Stream.of(two("kept-past-delete-by", dataset, at, "deleteBy", gone, name, end))
                    : Stream.empty();
        });
    }

    /** The same for what is left behind. */
    static List<Contradiction> leftBehindKeptTooLong(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(decision, (dataset, at) -> {
            var left = dataset.leftBehind();
            var by = Dates.moment(left == null ? null : left.by());
            return after(by, deleteBy(dataset))
                    ? Stream.of(
                            two("kept-past-delete-by", dataset, at, "deleteBy", deleteBy(dataset), "leftBehind/by", by))
                    : Stream.empty();
        });
    }

    private static boolean after(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }

    private static Optional<Instant> keepUntil(DataDecision.Dataset dataset) {
        return Dates.moment(retention(dataset).keepUntil());
    }

    private static Optional<Instant> deleteBy(DataDecision.Dataset dataset) {
        return Dates.moment(retention(dataset).deleteBy());
    }

    private static DataDecision.Retention retention(DataDecision.Dataset dataset) {
        var retention = dataset.retention();
        return retention == null ? new DataDecision.Retention(null, null) : retention;
    }

    private static Contradiction two(
            String slug,
            DataDecision.Dataset dataset,
            String at,
            String limitName,
            Optional<Instant> limit,
            String otherName,
            Optional<Instant> other) {
        var said = said(other.orElse(null));
        return new Contradiction(
                slug,
                "%s of %s is %s, %s is %s"
                        .formatted(limitName, dataset.name(), said(limit.orElse(null)), otherName, said),
                List.of(at + "/" + otherName, at + "/retention/" + limitName),
                Map.of("dataset", dataset.name(), limitName, said(limit.orElse(null)), otherName, said));
    }

    private static String said(@Nullable Instant moment) {
        return moment == null ? "absent" : moment.toString();
    }
}
