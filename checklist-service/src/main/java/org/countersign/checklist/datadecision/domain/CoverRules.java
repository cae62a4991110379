package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever has not agreed is left behind. */
final class CoverRules {
    private CoverRules() {}

    /** An agreement of some asks for the rule that selects them, and for the fate of the others. */
    static List<Contradiction> partialWithoutSelection(DataDecision decision, Circumstances circumstances) {
        return partial(decision).stream()
                .flatMap(cover -> Places.datasets(decision, (dataset, at) -> {
                            var missing = dataset.selectionRule() == null
                                    ? "selectionRule"
                                    : dataset.leftBehind() == null ? "leftBehind" : "";
                            return dataset.fate().keeps() && !missing.isEmpty()
                                    ? Stream.of(unselected(dataset, at, missing, cover))
                                    : Stream.empty();
                        })
                        .stream())
                .toList();
    }

    /** What is left behind for want of agreement can only be deleted. */
    static List<Contradiction> leftBehindIsKept(DataDecision decision, Circumstances circumstances) {
        return partial(decision).stream()
                .flatMap(cover -> Places.datasets(decision, (dataset, at) -> {
                            var left = dataset.leftBehind();
                            return left != null && left.fate() != Fate.DELETE
                                    ? Stream.of(kept(dataset, left, at, cover))
                                    : Stream.empty();
                        })
                        .stream())
                .toList();
    }

    private static Optional<DataDecision.Agreement> partial(DataDecision decision) {
        return decision.agreements().stream()
                .filter(agreement -> agreement.covers().partial())
                .findFirst();
    }

    private static Contradiction unselected(
            DataDecision.Dataset dataset, String at, String missing, DataDecision.Agreement agreement) {
        return new Contradiction(
                "partial-agreement-without-selection",
                "%s agreed, and %s of %s is not given".formatted(share(agreement), missing, dataset.name()),
                List.of(at + "/" + missing),
                Map.of("covers", share(agreement), missing, "absent"));
    }

    private static Contradiction kept(
            DataDecision.Dataset dataset, DataDecision.LeftBehind left, String at, DataDecision.Agreement agreement) {
        return new Contradiction(
                "left-behind-kept",
                "%s agreed: what is left behind of %s for want of agreement can only be deleted, it says %s"
                        .formatted(share(agreement), dataset.name(), Places.wire(left.fate())),
                List.of(at + "/leftBehind/fate"),
                Map.of("covers", share(agreement), "leftBehind", Places.wire(left.fate())));
    }

    private static String share(DataDecision.Agreement agreement) {
        return agreement.covers().agreed() + " of " + agreement.covers().of();
    }
}
