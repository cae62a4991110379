package org.countersign.checklist.transition.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.Readiness;
import org.countersign.checklist.transition.domain.Standing;
import org.countersign.checklist.transition.domain.Transition;

/**
 * What a transition is found by, as it was told last.
 *
 * @param blockedBy items, dimensions and owners that something waits for
 */
public record PortfolioRow(String workload, String team, String state, List<String> blockedBy) {
    /** The row; empty until the transition is opened. */
    public static Optional<PortfolioRow> of(Transition transition) {
        return transition.opened().map(open -> {
            var readiness = Optional.ofNullable(transition.told().readiness());
            return new PortfolioRow(
                    open.settings().workload(),
                    open.settings().team(),
                    state(transition, readiness.map(Readiness::ready).orElse(false)),
                    readiness.stream()
                            .flatMap(sum -> sum.blockers().stream())
                            .flatMap(PortfolioRow::names)
                            .distinct()
                            .toList());
        });
    }

    private static String state(Transition transition, boolean ready) {
        return transition.standing(ready).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<String> names(Readiness.Blocker blocker) {
        var dimension = blocker.item().substring(0, Math.max(blocker.item().indexOf('.'), 0));
        return Stream.concat(Stream.of(blocker.item(), dimension), blocker.owners().stream());
    }

    /** Every state there is, as it is asked for. */
    public static List<String> states() {
        return Stream.of(Standing.values())
                .map(standing -> standing.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
