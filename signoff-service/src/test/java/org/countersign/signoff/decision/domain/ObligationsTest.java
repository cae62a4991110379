package org.countersign.signoff.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.casefile.domain.Given.T0;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.Item;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When what is left to do after a go is due. */
class ObligationsTest {
    private static final Instant DUE = T0.plus(Duration.ofDays(10));

    private static Terms due(@Nullable Instant due, @Nullable String rule) {
        var items = new ArrayList<>(Given.terms().items().subList(0, 2));
        items.add(new Item("data.ledger.deleted", "deleted", Phase.AFTER, List.of("payments"), due, rule, List.of()));
        return Given.with(Given.terms(), items);
    }

    private static Given goneOver(Terms terms) {
        return Given.ready()
                .hears(new CaseFact.ChecklistHeard(terms, 0, T0))
                .signs(RoundName.GO, "engineering", "anna")
                .signs(RoundName.GO, "business", "bert");
    }

    private static Given goneThenSaid(Terms decided, Terms said) {
        return goneOver(decided).hears(new CaseFact.ChecklistHeard(said, 0, T0.plusSeconds(1)));
    }

    private static List<Instant> dueTimes(Given given) {
        return Obligations.of(given.state(), given.state().decision(), T0).stream()
                .map(Obligation::due)
                .toList();
    }

    @Test
    void areNotPutOffAfterTheGo() {
        var later = DUE.plus(Duration.ofDays(3_650));

        assertThat(dueTimes(goneThenSaid(due(DUE, null), due(later, null)))).containsExactly(DUE);
        assertThat(dueTimes(goneThenSaid(due(DUE, "PT1H"), due(later, "PT1H")))).containsExactly(DUE);
        assertThat(dueTimes(goneThenSaid(due(null, "PT1H"), due(null, "P365D"))))
                .containsExactly(T0.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
    }

    @Test
    void areDueEarlierWhereThatIsSaidAfterTheGo() {
        assertThat(dueTimes(goneThenSaid(due(DUE, null), due(DUE.minusSeconds(1), null))))
                .containsExactly(DUE.minusSeconds(1));
    }

    @Test
    void stayThoughTheChecklistNamesThemNoMore() {
        var less = Given.with(Given.terms(), Given.terms().items().subList(0, 2));
        var given = goneThenSaid(due(DUE, null), less);

        assertThat(dueTimes(given)).containsExactly(DUE);
    }

    @Test
    void areDueAtTheCutoverWhereTheirRuleCannotBeReadOrGoesBeyondAllCalendars() {
        var most = Long.MAX_VALUE / 3_600;
        for (var rule :
                List.of("soon", "PT" + most + "H", "P2147483647Y", "P2147483647D", "P3000000D", "P2147483647M")) {
            assertThat(dueTimes(goneOver(due(null, rule))))
                    .as(rule)
                    .containsExactly(T0.plus(Obligations.CUTOVER_AFTER_GO));
        }
        assertThat(dueTimes(goneOver(due(null, "P7000Y")))).containsExactly(Instant.parse("9026-03-09T09:00:00Z"));
    }
}
