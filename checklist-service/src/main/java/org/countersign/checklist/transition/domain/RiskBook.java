package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The residual risks of a transition, by id, as signoff-service knows them. */
public record RiskBook(Map<String, KnownRisk> risks) {
    public RiskBook {
        risks = Map.copyOf(risks);
    }

    /**
     * One risk.
     *
     * @param none the statement that no risk is known
     * @param items that its acceptance waives
     * @param reviewBy until when the acceptance counts
     */
    public record KnownRisk(
            String id,
            boolean none,
            String title,
            @Nullable String owner,
            List<String> items,
            @Nullable Instant reviewBy,
            boolean accepted) {
        boolean countsAt(Instant now) {
            return accepted && (reviewBy == null || reviewBy.isAfter(now));
        }
    }

    static RiskBook empty() {
        return new RiskBook(Map.of());
    }

    /** An acceptance that is known stays, also where word of the risk itself comes later. */
    RiskBook with(KnownRisk risk) {
        var more = new LinkedHashMap<>(risks);
        more.merge(risk.id(), risk, (known, fresh) -> known.accepted() ? known : fresh);
        return new RiskBook(more);
    }

    /** The accepted risk that covers the item longest. */
    Optional<KnownRisk> waiver(String item, Instant now) {
        return risks.values().stream()
                .filter(risk ->
                        !risk.none() && risk.countsAt(now) && risk.items().contains(item))
                .max(Comparator.comparing(KnownRisk::reviewBy, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    Finding finding(Instant now) {
        var real = risks.values().stream().filter(risk -> !risk.none()).toList();
        var none = risks.values().stream().filter(KnownRisk::none).toList();
        if (real.isEmpty()) {
            return none.stream().anyMatch(risk -> risk.countsAt(now))
                    ? Finding.met("it is accepted that no risk is known", null)
                    : Finding.missing(
                            none.isEmpty()
                                    ? "list the residual risks, or state that none is known"
                                    : "that no risk is known is stated, not yet accepted by a business approver");
        }
        return overReal(real, now);
    }

    private static Finding overReal(List<KnownRisk> real, Instant now) {
        var first = Comparator.comparing(KnownRisk::reviewBy, Comparator.nullsLast(Comparator.naturalOrder()));
        var open = real.stream().filter(risk -> !risk.accepted()).findFirst();
        var over = real.stream().filter(risk -> !risk.countsAt(now)).findFirst();
        if (open.isPresent()) {
            return Finding.missing("risk \"" + open.get().title() + "\" is not accepted by its owner");
        }
        if (over.isPresent()) {
            return Finding.stale("the acceptance of risk \"" + over.get().title() + "\" is past its review");
        }
        return Finding.met(
                real.size() + " residual risks are accepted",
                real.stream().min(first).map(KnownRisk::reviewBy).orElse(null));
    }
}
