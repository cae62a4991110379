package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.Environments;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.TemplateRef;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.control.domain.Window;
import org.countersign.checklist.criterion.cel.Cel;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.Fate;
import org.countersign.checklist.template.domain.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistAssemblyTest {
    private static final Template TEMPLATE = Story.of("pilot-to-production").template;
    private static final Window WINDOW =
            new Window(Instant.parse("2026-03-17T20:00:00Z"), Instant.parse("2026-03-18T02:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "load.peak, BEFORE",
        "cutover.watch, CUTOVER",
    })
    void itemsAreDueByTheWindow(String key, String phase) {
        var due = item(Tier.STANDARD, key, Map.of(), Map.of()).due();
        assertThat(due).isEqualTo(phase.equals("BEFORE") ? WINDOW.opens() : WINDOW.closes());
    }

    @Test
    void aTransitionSaysAnotherDueDateAndOtherCriteria() {
        var changed = item(
                Tier.STANDARD,
                "load.peak",
                Map.of("load.peak", "-PT24H"),
                Map.of("load.peak", Map.of("latency", "http.latency.p95 <= 1.0", "p99", "http.latency.p99 <= 2.0")));
        assertThat(changed.due()).isEqualTo(Instant.parse("2026-03-16T20:00:00Z"));
        assertThat(changed.proofs().getFirst().criteria())
                .extracting(criterion -> criterion.name() + ": " + criterion.expression())
                .contains("latency: http.latency.p95 <= 1.0", "p99: http.latency.p99 <= 2.0")
                .hasSize(5);
    }

    /** A criterion that is taken and asked of nothing would be a gate wider open than its team believes. */
    @ParameterizedTest
    @EnumSource
    void everyCriterionThatIsTakenIsAskedOfAProof(Fate fate) {
        var decision = decision(fate);
        for (var key : keys(checklist(Tier.IMPORTANT, Map.of(), decision))) {
            var criteria = Map.of(key, Map.of("more", "statement.made == 1.0"));
            var settings = Amended.criteria(Story.settings(TEMPLATE, Tier.IMPORTANT, Map.of()), criteria);
            var taken =
                    SettingsRules.faults(settings, TEMPLATE, Cel.EXPRESSIONS).isEmpty();

            var assembled = assembled(Tier.IMPORTANT, Map.of(), Map.of(), criteria, decision);
            assertThat(assembled.item(key).orElseThrow().proofs().stream().flatMap(proof -> proof.criteria().stream()))
                    .as(key)
                    .filteredOn(criterion -> criterion.name().equals("more"))
                    .hasSize(taken ? 1 : 0);
        }
    }

    @Test
    void environmentsAreNamedAndOwnersFallBackToTheTeam() {
        var peak = item(Tier.STANDARD, "load.peak", Map.of(), Map.of());
        assertThat(peak.environments()).containsExactly("prod", "preprod");
        assertThat(peak.owners()).containsExactly("perf");
        assertThat(item(Tier.STANDARD, "iam.mfa", Map.of(), Map.of()).owners()).containsExactly("payments");
    }

    @Test
    void anItemThatHangsOnAnAttributeIsLeftOutOnlyWhereItIsFalse() {
        assertThat(keys(checklist(Tier.IMPORTANT, Map.of(), null))).contains("load.scaling");
        assertThat(keys(checklist(Tier.IMPORTANT, Map.of("autoscaling", false), null)))
                .doesNotContain("load.scaling");
        assertThat(keys(checklist(Tier.STANDARD, Map.of(), null))).doesNotContain("load.scaling", "load.limit");
    }

    @Test
    void limitsThatNobodySetHaveTheirDefaults() {
        assertThat(checklist(Tier.STANDARD, Map.of("latencyP95LimitMs", 200), null)
                        .attributes())
                .containsEntry("latencyP95LimitMs", 200)
                .containsEntry("errorRatioLimit", 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, users-told deleted:AFTER starts-empty:CUTOVER",
        "MIGRATE, selection-rule mapping cleanup backup rehearsal identifiers-mapped way-back backup-of-the-day:CUTOVER"
                + " reconciliation:AFTER access-checked:AFTER moved-and-left:AFTER left-behind:AFTER"
                + " deletion-reapplied:AFTER",
        "ADOPT, effective-date already-production-standard test-data-separated retention-running:AFTER",
        "ARCHIVE, archive-place archived:AFTER archive-ended:AFTER"
    })
    void eachFateBringsItsControls(Fate fate, String controls) {
        var found = checklist(Tier.STANDARD, Map.of(), decision(fate)).items().stream()
                .filter(item -> item.dataset() != null)
                .map(ChecklistAssemblyTest::control)
                .toList();
        assertThat(found).containsExactly(controls.split(" ", -1));
    }

    @Test
    void theDayOfTheMoveIsTheDayOfItsBackup() {
        var item = checklist(Tier.STANDARD, Map.of(), decision(Fate.MIGRATE))
                .item("data.orders.backup-of-the-day")
                .orElseThrow();
        assertThat(item.dueRule()).isEqualTo("PT0S");
        assertThat(item.environments()).containsExactly("pilot");
        var ended = checklist(Tier.STANDARD, Map.of(), decision(Fate.ARCHIVE))
                .item("data.orders.archive-ended")
                .orElseThrow();
        assertThat(ended.due()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void personalDataInADatasetAsksForItsProtectorInBothRounds() {
        assertThat(checklist(Tier.STANDARD, Map.of(), decision(Fate.DELETE)).seats())
                .extracting(seat -> seat.round() + " " + seat.key())
                .contains("DATA data-owner", "DATA data-protection", "GO data-protection");
    }

    private static String control(Item item) {
        var name = item.key().replace("data.orders.", "");
        return item.phase().name().equals("BEFORE") ? name : name + ":" + item.phase();
    }

    private static List<String> keys(Checklist checklist) {
        return checklist.items().stream().map(Item::key).toList();
    }

    private static Item item(
            Tier tier, String key, Map<String, String> due, Map<String, Map<String, String>> criteria) {
        return assembled(tier, Map.of(), due, criteria, null).item(key).orElseThrow();
    }

    private static Checklist checklist(Tier tier, Map<String, Object> attributes, @Nullable DataDecision decision) {
        return assembled(tier, attributes, Map.of(), Map.of(), decision);
    }

    private static Checklist assembled(
            Tier tier,
            Map<String, Object> attributes,
            Map<String, String> due,
            Map<String, Map<String, String>> criteria,
            @Nullable DataDecision decision) {
        var settings = new Settings(
                "api",
                "payments",
                "pilot",
                "production",
                tier,
                List.of(),
                new Environments("pilot", "prod", List.of("preprod")),
                Map.of("load", List.of("perf")),
                attributes,
                WINDOW,
                criteria,
                due);
        return ChecklistAssembly.of(settings, TEMPLATE, new TemplateRef("t", 1, "sha256:0"), decision);
    }

    private static DataDecision decision(Fate fate) {
        var dataset =
                new DataDecision.Dataset("orders", "ada", true, null, null, fate, null, "2027-01-01", null, null, null);
        return new DataDecision(
                List.of(dataset), false, List.of(), "why", List.of(), List.of(), null, false, true, List.of());
    }
}
