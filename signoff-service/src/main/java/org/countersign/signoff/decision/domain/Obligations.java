package org.countersign.signoff.decision.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Item;
import org.countersign.signoff.casefile.domain.ItemStatus;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.Terms;

/**
 * The {@code cutover} and {@code after} items of a go and when each is due. What was decided over binds: what is said
 * later can ask for more, or for it earlier, but can neither drop an obligation nor put it off, nor does a team's word
 * that it does not apply meet it.
 */
public final class Obligations {
    /** Without a cutover call and without a window, the cutover counts as being so long after the go (domain.md). */
    static final Duration CUTOVER_AFTER_GO = Duration.ofDays(7);

    private static final Duration AFTER = Duration.ofDays(30);
    private static final Duration AT_CUTOVER = Duration.ofHours(24);

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Obligations() {}

    /** In the order of the checklist as it stands at that time, and then those that it names no more. */
    public static List<Obligation> of(Case seen, Decision decision, Instant now) {
        var terms = seen.heard().terms();
        if (terms == null) {
            return List.of();
        }
        var dropped = later(decision.terms()).filter(item -> terms.item(item.key()) == null);
        return Stream.concat(later(terms), dropped)
                .map(item -> of(seen, item, decision, now))
                .toList();
    }

    private static Stream<Item> later(Terms terms) {
        return terms.items().stream().filter(item -> item.phase() != Phase.BEFORE);
    }

    private static Obligation of(Case seen, Item item, Decision decision, Instant now) {
        var state = seen.heard().items().get(item.key());
        return new Obligation(
                item.key(),
                due(item, decision),
                state == null ? ItemStatus.OPEN : state.status(),
                state != null && state.metAt(now) && !decision.isExemptedSince(state));
    }

    /** As said now, or as decided, whichever comes first. */
    private static Instant due(Item item, Decision decision) {
        var now = due(item, decision.at());
        return later(decision.terms())
                .filter(decided -> decided.key().equals(item.key()))
                .map(decided -> due(decided, decision.at()))
                .filter(now::isAfter)
                .findFirst()
                .orElse(now);
    }

    private static Instant due(Item item, Instant decidedAt) {
        var due = item.due();
        if (due != null) {
            return due;
        }
        var cutover = decidedAt.plus(CUTOVER_AFTER_GO);
        var rule = item.dueRule();
        return rule == null ? cutover.plus(item.phase() == Phase.AFTER ? AFTER : AT_CUTOVER) : after(cutover, rule);
    }

    /**
     * A rule that cannot be read asks at once: missing proof is a no. So does one that ends after the year 9999, which no
     * time of RFC 3339 reaches.
     */
    private static Instant after(Instant cutover, String rule) {
        try {
            var due = cutover.plus(Duration.parse(rule));
            return due.isAfter(LAST) ? cutover : due;
        } catch (DateTimeParseException _) {
            return afterPeriod(cutover, rule);
        } catch (DateTimeException | ArithmeticException _) {
            return cutover;
        }
    }

    private static Instant afterPeriod(Instant cutover, String rule) {
        try {
            var due = cutover.atZone(ZoneOffset.UTC).plus(Period.parse(rule)).toInstant();
            return due.isAfter(LAST) ? cutover : due;
        } catch (DateTimeException | ArithmeticException _) {
            return cutover;
        }
    }
}
