package org.countersign.signoff.decision.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Item;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Phase;

/** The {@code cutover} and {@code after} items of a go and when each is due. */
public final class Obligations {
    /** Without a cutover call and without a window, the cutover counts as being so long after the go (domain.md). */
    static final Duration CUTOVER_AFTER_GO = Duration.ofDays(7);

    private static final Duration AFTER = Duration.ofDays(30);
    private static final Duration AT_CUTOVER = Duration.ofHours(24);

    private Obligations() {}

    /** In the order of the checklist as it stands at that time. */
    public static List<Obligation> of(Case seen, Decision decision, Instant now) {
        var terms = seen.heard().terms();
        return terms == null
                ? List.of()
                : terms.items().stream()
                        .filter(item -> item.phase() != Phase.BEFORE)
                        .map(item -> of(seen, item, decision, now))
                        .toList();
    }

    private static Obligation of(Case seen, Item item, Decision decision, Instant now) {
        var state = seen.heard().items().get(item.key());
        return new Obligation(
                item.key(),
                due(item, decision.at()),
                state == null ? ItemStatus.OPEN : state.status(),
                state != null && state.metAt(now));
    }

    private static Instant due(Item item, Instant decidedAt) {
        var due = item.due();
        if (due != null) {
            return due;
        }
        var cutover = decidedAt.plus(CUTOVER_AFTER_GO);
        var rule = item.dueRule();
        return rule == null ? cutover.plus(item.phase() == Phase.AFTER ? AFTER : AT_CUTOVER) : later(cutover, rule);
    }

    /** A rule that cannot be read asks at once: missing proof is a no. */
    private static Instant later(Instant cutover, String rule) {
        try {
            return cutover.plus(Duration.parse(rule));
        } catch (DateTimeParseException _) {
            try {
                return cutover.atZone(ZoneOffset.UTC).plus(Period.parse(rule)).toInstant();
            } catch (DateTimeParseException _) {
                return cutover;
            }
        }
    }
}
