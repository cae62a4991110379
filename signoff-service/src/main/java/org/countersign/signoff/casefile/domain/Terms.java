package org.countersign.signoff.casefile.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transition is about and asks for, as in effect.
 *
 * @param attributes JSON values, by name
 * @param seats of both rounds
 * @param relaxedDuties separations of duty that the template relaxes, by name
 */
public record Terms(
        String workload,
        String team,
        String from,
        String to,
        String tier,
        Template template,
        List<Artifact> release,
        Environments environments,
        Map<String, Object> attributes,
        List<Item> items,
        List<Seat> seats,
        List<String> relaxedDuties) {

    /** Seats that a template which names none asks for (domain.md, under the table of controls). */
    private static final Map<RoundName, String> DEFAULT_SEATS =
            Map.of(RoundName.DATA, "data-owner", RoundName.GO, "engineering");

    /** The seats of a round; never none, because a round without seats would pass by silence. */
    public List<Seat> seats(RoundName round) {
        var named = seats.stream().filter(seat -> seat.round() == round).toList();
        return named.isEmpty()
                ? List.of(new Seat(round, DEFAULT_SEATS.getOrDefault(round, "engineering"), 1, false))
                : named;
    }

    /** The item with that key, where there is one. */
    public @Nullable Item item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst().orElse(null);
    }

    /**
     * The template version that the transition follows.
     *
     * @param digest {@code sha256:} and hex
     */
    public record Template(String name, int version, String digest) {}

    /**
     * One named part of the release.
     *
     * @param digest {@code sha256:} and hex
     */
    public record Artifact(String name, String digest) {}

    /** Names of the environments. */
    public record Environments(String from, String to, List<String> productionLike) {}

    /**
     * An approval that is asked for.
     *
     * @param count how many people, at least 1
     * @param mfa whether the token must show a second factor
     */
    public record Seat(RoundName round, String key, int count, boolean mfa) {}
}
