package org.countersign.signoff.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.casefile.domain.Given.DIGEST;
import static org.countersign.signoff.casefile.domain.Given.T0;
import static org.countersign.signoff.casefile.domain.Given.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of two facts of checklist-service is the newer: the one that was written later, whatever the clocks say. */
class HeardTest {
    private static final Instant EARLIER = T0.minusSeconds(60);
    private static final Instant LATER = T0.plusSeconds(60);

    /** A change was asked for first, but an assessment was written before it: the change has the last word. */
    @Test
    void believesTheReopeningThatWasWrittenLastThoughItsCauseIsOlder() {
        var given = Given.opened()
                .signs(RoundName.DATA, "data-owner", "dora")
                .hears(item("data.decision", ItemStatus.SATISFIED, 4, T0))
                .hears(item("load.peak", ItemStatus.SATISFIED, 5, T0))
                .hears(readiness(true, 5, T0));
        assertThat(given.state().go()).isNotNull();

        given.hears(item("load.peak", ItemStatus.OPEN, 6, EARLIER)).hears(readiness(false, 6, EARLIER));

        assertThat(status(given)).isEqualTo(ItemStatus.OPEN);
        assertThat(given.state().heard().readiness())
                .extracting(Readiness::ready)
                .isEqualTo(false);
        assertThat(given.state().go()).isNull();
    }

    @Test
    void believesTheChecklistThatWasWrittenLastThoughItsCauseIsOlder() {
        var changed = Given.with(terms(), List.of());
        var given = Given.nothing().hears(checklist(terms(), 4, T0)).hears(checklist(changed, 5, EARLIER));

        assertThat(given.state().heard().terms()).isEqualTo(changed);
    }

    @Test
    void ignoresWhatWasWrittenEarlierThoughItsClockIsAhead() {
        var given = Given.nothing()
                .hears(checklist(terms(), 5, T0))
                .hears(item("load.peak", ItemStatus.FAILED, 5, T0))
                .hears(readiness(false, 5, T0));
        var before = given.state();

        given.hears(checklist(Given.with(terms(), List.of()), 4, LATER))
                .hears(item("load.peak", ItemStatus.SATISFIED, 4, LATER))
                .hears(readiness(true, 4, LATER));

        assertThat(given.state()).isEqualTo(before);
    }

    @Test
    void takesAllThatStandsInOnePlace() {
        var given = Given.nothing()
                .hears(checklist(terms(), 5, T0))
                .hears(item("load.peak", ItemStatus.SATISFIED, 5, T0))
                .hears(item("data.decision", ItemStatus.SATISFIED, 5, T0))
                .hears(readiness(true, 5, T0))
                .hears(item("load.peak", ItemStatus.FAILED, 5, T0));

        assertThat(status(given)).isEqualTo(ItemStatus.FAILED);
        assertThat(given.state().heard().items()).hasSize(2);
        assertThat(given.state().heard().readiness()).isNotNull();
    }

    /** Items are written one after the other: an older place of another item is no older news of that one. */
    @Test
    void comparesOnlyWhatIsAboutTheSame() {
        var given = Given.nothing()
                .hears(item("load.peak", ItemStatus.SATISFIED, 9, T0))
                .hears(item("data.decision", ItemStatus.SATISFIED, 2, T0))
                .hears(readiness(true, 3, T0))
                .hears(checklist(terms(), 1, T0));

        assertThat(given.state().heard().items()).hasSize(2);
        assertThat(given.state().heard().readiness()).isNotNull();
        assertThat(given.state().heard().terms()).isNotNull();
    }

    @Test
    void takesWhatDoesNotSayItsPlaceAsItComes() {
        var given = Given.nothing()
                .hears(item("load.peak", ItemStatus.SATISFIED, 5, T0))
                .hears(item("load.peak", ItemStatus.FAILED, 0, EARLIER));
        assertThat(status(given)).isEqualTo(ItemStatus.FAILED);

        given.hears(item("load.peak", ItemStatus.SATISFIED, 4, LATER));
        assertThat(status(given)).isEqualTo(ItemStatus.FAILED);
        given.hears(item("load.peak", ItemStatus.SATISFIED, 5, EARLIER));
        assertThat(status(given)).isEqualTo(ItemStatus.SATISFIED);
    }

    /** checklist-service has no word for an item that comes back: it starts open. */
    @Test
    void forgetsWhatMetAnItemThatLeftTheChecklist() {
        var given = Given.nothing()
                .hears(checklist(terms(), 1, T0))
                .hears(item("load.peak", ItemStatus.SATISFIED, 2, T0))
                .hears(checklist(withoutPeak(), 3, T0))
                .hears(checklist(terms(), 4, T0));
        assertThat(status(given)).isNull();

        given.hears(item("load.peak", ItemStatus.FAILED, 4, T0));
        assertThat(status(given)).isEqualTo(ItemStatus.FAILED);
    }

    @Test
    void forgetsItHoweverLateItIsHeard() {
        var terms = List.of(checklist(terms(), 1, T0), checklist(withoutPeak(), 3, T0), checklist(terms(), 4, T0));
        for (var place = 0; place <= terms.size(); place++) {
            var given = Given.nothing();
            terms.subList(0, place).forEach(given::hears);
            given.hears(item("load.peak", ItemStatus.SATISFIED, 2, T0));
            terms.subList(place, terms.size()).forEach(given::hears);

            assertThat(status(given)).as("heard at %s", place).isNull();
        }
    }

    @Test
    void forgetsItHoweverLateItsLeavingIsHeard() {
        var terms = List.of(checklist(terms(), 1, T0), checklist(withoutPeak(), 3, T0), checklist(terms(), 4, T0));
        for (var order : orders(terms)) {
            var given = Given.nothing().hears(item("load.peak", ItemStatus.SATISFIED, 2, T0));
            order.forEach(given::hears);

            assertThat(status(given)).as("%s", order).isNull();
            assertThat(given.state().heard().terms()).isEqualTo(terms());
        }
    }

    @Test
    void keepsTheStateOfAnItemThatWasHeardBeforeTheTermsThatNameIt() {
        var facts = List.of(
                checklist(withoutPeak(), 3, T0),
                checklist(terms(), 4, T0),
                item("load.peak", ItemStatus.SATISFIED, 4, T0));
        for (var order : orders(facts)) {
            var given = Given.nothing();
            order.forEach(given::hears);

            assertThat(status(given)).as("%s", order).isEqualTo(ItemStatus.SATISFIED);
        }
    }

    private static Terms withoutPeak() {
        return Given.with(terms(), terms().items().subList(1, 3));
    }

    private static List<List<CaseFact>> orders(List<CaseFact> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<CaseFact>>();
        for (var first : facts) {
            var rest = new ArrayList<>(facts);
            rest.remove(first);
            for (var order : orders(rest)) {
                var more = new ArrayList<CaseFact>(List.of(first));
                more.addAll(order);
                all.add(more);
            }
        }
        return all;
    }

    private static @Nullable ItemStatus status(Given given) {
        var item = given.state().heard().items().get("load.peak");
        return item == null ? null : item.status();
    }

    private static CaseFact item(String key, ItemStatus status, long sequence, Instant at) {
        return Given.item(key, status, at, DIGEST, sequence);
    }

    private static CaseFact readiness(boolean ready, long sequence, Instant at) {
        return new CaseFact.ReadinessHeard(new Readiness(ready, List.of(), at), sequence);
    }

    private static CaseFact checklist(Terms terms, long sequence, Instant at) {
        return new CaseFact.ChecklistHeard(terms, sequence, at);
    }
}
