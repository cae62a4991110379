package org.countersign.checklist.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.RoundName;
import org.countersign.checklist.control.domain.Seat;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.criterion.cel.Cel;
import org.countersign.checklist.template.yaml.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of what a pilot may skip and production may not. */
class ShippedTemplatesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    iam.least-privilege, STANDARD, BEFORE
                    iam.mfa, STANDARD, BEFORE
                    iam.no-convenience-credentials, STANDARD, BEFORE
                    iam.delivery-agents, STANDARD, BEFORE
                    network.narrow-rules, STANDARD, BEFORE
                    network.private-backends, STANDARD, BEFORE
                    network.exposed-endpoints, STANDARD, BEFORE
                    availability.spread, IMPORTANT, BEFORE
                    availability.survives-failure, IMPORTANT, BEFORE
                    recovery.objectives, STANDARD, BEFORE
                    recovery.restore, STANDARD, BEFORE
                    recovery.disaster-plan, IMPORTANT, BEFORE
                    provisioning.no-drift, STANDARD, BEFORE
                    provisioning.reviewed, STANDARD, BEFORE
                    provisioning.recreated, CRITICAL, BEFORE
                    monitoring.signals, STANDARD, BEFORE
                    monitoring.owned-alerts, STANDARD, BEFORE
                    monitoring.reaches-a-person, STANDARD, BEFORE
                    monitoring.on-call, STANDARD, BEFORE
                    cost.right-sized, STANDARD, BEFORE
                    cost.tagged, IMPORTANT, BEFORE
                    cost.budget, IMPORTANT, BEFORE
                    load.model, IMPORTANT, BEFORE
                    load.environment, IMPORTANT, BEFORE
                    load.peak, STANDARD, BEFORE
                    load.limit, IMPORTANT, BEFORE
                    load.scaling, IMPORTANT, BEFORE
                    operations.runbooks, STANDARD, BEFORE
                    operations.walk-through, STANDARD, BEFORE
                    cutover.rehearsal, STANDARD, BEFORE
                    cutover.rollback, STANDARD, BEFORE
                    cutover.watch, STANDARD, CUTOVER
                    accountability.commitments, IMPORTANT, BEFORE
                    accountability.residual-risks, STANDARD, BEFORE
                    """)
    void pilotToProductionAsksForIt(String key, Tier tier, Phase phase) throws IOException {
        var item = template("pilot-to-production")
                .items()
                .filter(asked -> asked.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(item.tier()).isEqualTo(tier);
        assertThat(item.phase()).isEqualTo(phase);
    }

    @Test
    void pilotToProductionAsksForNothingElse() throws IOException {
        assertThat(template("pilot-to-production").items()).hasSize(34);
        assertThat(template("pilot-to-production").dataDecision()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "starter, load.peak recovery.restore operations.walk-through, true",
        "start-of-poc, secrets.stored naming.agreed decisions.logged access.listed, false",
        "poc-to-pilot, data.users-told data.recreation-risk data.rehearsal-planned data.retention-aligned, true",
        "production-to-scale, change.migrations-controlled communication.customers data.retention-governed, false"
    })
    void theOtherStagesAskForTheirs(String name, String keys, boolean data) throws IOException {
        assertThat(template(name).items().map(TemplateItem::key)).containsExactly(keys.split(" "));
        assertThat(template(name).dataDecision()).isEqualTo(data);
    }

    @Test
    void interimProofsStandOnlyWhereNoReaderIs() throws IOException {
        assertThat(template("pilot-to-production")
                        .items()
                        .filter(item -> item.proofs().stream().anyMatch(proof -> proof.interim()))
                        .map(TemplateItem::key))
                .containsExactly(
                        "availability.survives-failure",
                        "provisioning.recreated",
                        "monitoring.owned-alerts",
                        "monitoring.reaches-a-person",
                        "cost.right-sized",
                        "cost.tagged",
                        "cost.budget",
                        "load.model",
                        "load.environment",
                        "load.limit",
                        "load.scaling",
                        "cutover.watch");
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, false, engineering business",
        "IMPORTANT, false, engineering business operations security",
        "IMPORTANT, true, engineering business operations security data-protection",
        "CRITICAL, false, engineering business operations security"
    })
    void seatsGrowWithTheTier(Tier tier, boolean personal, String seats) throws IOException {
        assertThat(go(template("pilot-to-production"), tier, personal).stream().map(Seat::key))
                .containsExactly(seats.split(" "));
    }

    @Test
    void criticalTakesTwoEngineers() throws IOException {
        var seats = go(template("pilot-to-production"), Tier.CRITICAL, false);
        assertThat(seats.getFirst()).isEqualTo(new Seat(RoundName.GO, "engineering", 2, true));
        assertThat(seats.get(1).count()).isEqualTo(1);
    }

    @Test
    void starterIsForTheFirstTierAlone() throws IOException {
        assertThat(template("starter").tiers()).containsExactly(Tier.STANDARD);
        assertThat(go(template("starter"), Tier.STANDARD, false))
                .containsExactly(new Seat(RoundName.GO, "engineering", 1, false));
    }

    private static List<Seat> go(Template template, Tier tier, boolean personal) {
        return template.seats(tier, personal).stream()
                .filter(seat -> seat.round() == RoundName.GO)
                .toList();
    }

    private static Template template(String name) throws IOException {
        return Shipped.template(name, Cel.EXPRESSIONS);
    }
}
