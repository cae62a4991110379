package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.TemplateRef;
import org.jspecify.annotations.Nullable;

/**
 * Whose a workload is, and where it is under way.
 *
 * @param team absent until somebody opens the first transition
 * @param open by the stage it goes to
 */
public record Workload(String name, @Nullable String team, Map<String, Claim> open) {
    public Workload {
        open = Map.copyOf(open);
    }

    /** A transition that is under way, complete, so that whoever finds it can bring it to life. */
    public record Claim(String transition, Settings settings, TemplateRef template, Actor by, Instant at) {}

    /** What a claim came to. */
    public sealed interface Claimed {
        /** It is the caller's; the fact is absent where it was so already. */
        record Granted(Optional<WorkloadFact> fact) implements Claimed {}

        /** The workload is another team's. */
        record OfAnotherTeam() implements Claimed {}

        /** Another transition to that stage is under way. */
        record UnderWay(Claim claim) implements Claimed {}
    }

    /** A workload that nobody opened yet. */
    public static Workload unknown(String name) {
        return new Workload(name, null, Map.of());
    }

    /** Asks for the place of a transition. */
    public Claimed claim(Claim asked) {
        var settings = asked.settings();
        if (team != null && !team.equals(settings.team())) {
            return new Claimed.OfAnotherTeam();
        }
        var held = open.get(settings.to());
        if (held == null) {
            return new Claimed.Granted(Optional.of(new WorkloadFact.WorkloadClaimed(name, asked)));
        }
        return held.transition().equals(asked.transition())
                ? new Claimed.Granted(Optional.empty())
                : new Claimed.UnderWay(held);
    }

    /** The workload after a fact. */
    public Workload with(WorkloadFact fact) {
        var more = new LinkedHashMap<>(open);
        return switch (fact) {
            case WorkloadFact.WorkloadClaimed claimed -> {
                var settings = claimed.claim().settings();
                more.put(settings.to(), claimed.claim());
                yield new Workload(name, settings.team(), more);
            }
            case WorkloadFact.WorkloadFreed freed -> {
                more.values().removeIf(claim -> claim.transition().equals(freed.transition()));
                yield new Workload(name, team, more);
            }
        };
    }
}
