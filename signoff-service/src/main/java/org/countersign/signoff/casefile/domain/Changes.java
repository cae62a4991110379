package org.countersign.signoff.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two snapshots of a round, in words for the people whose sign-offs it concerns. */
public final class Changes {
    private Changes() {}

    /** Every part that differs; empty where nothing does. */
    public static List<String> between(Snapshot before, Snapshot now) {
        if (before instanceof GoSnapshot was && now instanceof GoSnapshot is) {
            var changed = new ArrayList<>(revoking(was, is));
            items(was, is, changed);
            part("later items", was, is, GoSnapshot::later, changed);
            return List.copyOf(changed);
        }
        return before.equals(now) ? List.of() : List.of("data decision");
    }

    /** The parts whose change takes a go back, where other parts only let it rest or mean nothing (domain.md). */
    public static List<String> revoking(GoSnapshot was, GoSnapshot is) {
        var changed = new ArrayList<String>();
        part("release", was, is, GoSnapshot::release, changed);
        part("template", was, is, GoSnapshot::template, changed);
        part("environments", was, is, GoSnapshot::environments, changed);
        part("attributes", was, is, GoSnapshot::attributes, changed);
        part("criteria", was, is, GoSnapshot::criteria, changed);
        part("risks", was, is, GoSnapshot::risks, changed);
        part("data decision", was, is, GoSnapshot::dataDecision, changed);
        part("tier or team", was, is, GoSnapshot::transition, changed);
        return List.copyOf(changed);
    }

    private static void items(GoSnapshot was, GoSnapshot is, List<String> changed) {
        was.items().stream()
                .filter(item -> is.items().stream().noneMatch(other -> other.equals(item)))
                .forEach(item -> changed.add("item " + item.key()));
        is.items().stream()
                .filter(item ->
                        was.items().stream().noneMatch(other -> other.key().equals(item.key())))
                .forEach(item -> changed.add("item " + item.key()));
    }

    private static <T extends @Nullable Object> void part(
            String name, GoSnapshot was, GoSnapshot is, Function<GoSnapshot, T> part, List<String> changed) {
        if (!Objects.equals(part.apply(was), part.apply(is))) {
            changed.add(name);
        }
    }
}
