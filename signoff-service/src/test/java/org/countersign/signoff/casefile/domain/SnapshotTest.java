package org.countersign.signoff.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.casefile.domain.Given.DIGEST;
import static org.countersign.signoff.casefile.domain.Given.T0;
import static org.countersign.signoff.casefile.domain.Given.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SnapshotTest {
    private static final String OTHER = "sha256:" + "ef".repeat(32);

    private static String digest(List<CaseFact> facts) {
        var state = Case.unknown("t-1");
        for (var fact : facts) {
            state = Fold.evolve(state, fact);
        }
        return Given.SEAL.digest(state.snapshot(RoundName.GO).orElseThrow());
    }

    private static List<CaseFact> facts(Terms terms) {
        return List.of(
                new CaseFact.ChecklistHeard(terms, 5, T0),
                Given.data(1, Given.DATA_DIGEST),
                new CaseFact.NoneHeldHeard(OTHER, "nina", T0),
                Given.item("load.peak", ItemStatus.SATISFIED, T0, DIGEST, 5),
                new CaseFact.EvidenceHeard(new Produced("e-1", "load-report", "ci", List.of())),
                new CaseFact.ReadinessHeard(new Readiness(true, List.of(), T0), 5));
    }

    private static Terms of(
            Terms.Template template,
            List<Terms.Artifact> release,
            Terms.Environments environments,
            Map<String, Object> attributes) {
        var is = Given.terms();
        return new Terms(
                is.workload(),
                is.team(),
                is.from(),
                is.to(),
                is.tier(),
                template,
                release,
                environments,
                attributes,
                is.items(),
                is.seats(),
                is.relaxedDuties());
    }

    private static Terms items(Item... items) {
        return Given.with(Given.terms(), List.of(items));
    }

    private static Terms attributes(Object limit) {
        var is = Given.terms();
        return of(is.template(), is.release(), is.environments(), Map.of("latencyP95LimitMs", limit));
    }

    @TestFactory
    List<DynamicTest> changesWithEachPart() {
        var was = digest(facts(terms()));
        var is = Given.terms();
        var items = is.items();
        var changes = new LinkedHashMap<String, Terms>();
        var version = new Terms.Template("pilot-to-production", 4, DIGEST);
        var body = new Terms.Template("pilot-to-production", 3, OTHER);
        var release = List.of(new Terms.Artifact("payments-api", OTHER));
        var environments = new Terms.Environments("pilot", "live", List.of("preprod"));
        changes.put("template version", of(version, is.release(), is.environments(), is.attributes()));
        changes.put("template digest", of(body, is.release(), is.environments(), is.attributes()));
        changes.put("release", of(is.template(), release, is.environments(), is.attributes()));
        changes.put("environments", of(is.template(), is.release(), environments, is.attributes()));
        changes.put("attributes", attributes(301));
        var criterion = Given.before("load.peak", "http.latency.p95 <= 310.0");
        changes.put("criteria", items(criterion, items.get(1), items.get(2)));
        changes.put("one item less", items(items.get(0), items.get(2)));
        changes.put("owner of a later item", items(items.get(0), items.get(1), later("others", "P30D")));
        changes.put("due rule of a later item", items(items.get(0), items.get(1), later("payments", "P31D")));
        changes.put("fixed day of a later item", items(items.get(0), items.get(1), fixed(T0, null)));
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(),
                        () -> assertThat(digest(facts(change.getValue()))).isNotEqualTo(was)))
                .toList();
    }

    private static Item later(String owner, String dueRule) {
        return new Item("data.ledger.deleted", "deleted", Phase.AFTER, List.of(owner), null, dueRule, List.of());
    }

    private static Item fixed(@Nullable Instant due, @Nullable String dueRule) {
        return new Item("data.ledger.deleted", "deleted", Phase.AFTER, List.of("payments"), due, dueRule, List.of());
    }

    @Test
    void holdsTheFixedDayOfALaterItemButNoDayThatFollowsFromTheWindow() {
        assertThat(digest(facts(items(fixed(T0, null)))))
                .isNotEqualTo(digest(facts(items(fixed(T0.plusSeconds(1), null)))));
        assertThat(digest(facts(items(fixed(T0, "P30D"))))).isEqualTo(digest(facts(items(fixed(null, "P30D")))));
    }

    @TestFactory
    List<DynamicTest> changesWithEachFact() {
        var was = digest(facts(terms()));
        var risk = new Risk("r-1", true, "none known", null, null, null, null, List.of(), null, "mona", T0, null);
        var more = new LinkedHashMap<String, CaseFact>();
        more.put("evidence of a before item", Given.item("load.peak", ItemStatus.SATISFIED, T0, OTHER));
        more.put("state of a before item", Given.item("load.peak", ItemStatus.FAILED, T0));
        more.put("risk", new CaseFact.RiskRaised("t-1", risk));
        more.put("data decision", Given.data(2, OTHER));
        return more.entrySet().stream()
                .map(fact -> DynamicTest.dynamicTest(fact.getKey(), () -> {
                    var facts = new ArrayList<>(facts(terms()));
                    facts.add(fact.getValue());
                    assertThat(digest(facts)).isNotEqualTo(was);
                }))
                .toList();
    }

    @Test
    void takesNoNoteOfWhoWorksOnABeforeItemNorOfTheStateOfALaterOne() {
        var was = digest(facts(terms()));
        var items = new ArrayList<>(Given.terms().items());
        var peak = items.getFirst();
        items.set(0, new Item(peak.key(), peak.title(), peak.phase(), List.of("others"), T0, null, peak.criteria()));
        var facts = new ArrayList<>(facts(Given.with(terms(), items)));
        facts.add(Given.item("data.ledger.deleted", ItemStatus.FAILED, T0));

        assertThat(digest(facts)).isEqualTo(was);
    }

    @Test
    void isTheSameWhateverTheOrderOfArrival() {
        var was = digest(facts(terms()));
        var random = new Random(20260302);
        for (var round = 0; round < 200; round++) {
            var facts = new ArrayList<>(facts(terms()));
            facts.add(new CaseFact.ChecklistHeard(Given.with(terms(), List.of()), 4, T0.plusSeconds(5)));
            facts.add(Given.item("load.peak", ItemStatus.FAILED, T0.plusSeconds(1), DIGEST, 4));
            facts.add(Given.data(0, OTHER));
            Collections.shuffle(facts, random);

            assertThat(digest(facts)).isEqualTo(was);
        }
    }

    @Test
    void readsANumberByItsValue() {
        assertThat(digest(facts(attributes(300.0)))).isEqualTo(digest(facts(terms())));
    }

    @Test
    void holdsOfTheDataRoundTheDecisionAlone() {
        var state = Given.opened().state();
        var was = state.snapshot(RoundName.DATA);

        assertThat(Fold.evolve(state, Given.item("load.peak", ItemStatus.FAILED, T0.plusSeconds(1)))
                        .snapshot(RoundName.DATA))
                .isEqualTo(was);
        assertThat(Fold.evolve(state, Given.data(2, OTHER)).snapshot(RoundName.DATA))
                .isNotEqualTo(was);
    }
}
