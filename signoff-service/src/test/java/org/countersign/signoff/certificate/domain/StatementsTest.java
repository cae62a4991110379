package org.countersign.signoff.certificate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.Terms;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatementsTest {
    private static final Decision GO = decision(Given.gone().state());

    private static Decision decision(Case seen) {
        var decision = seen.decision();
        if (decision == null) {
            throw new AssertionError("no decision");
        }
        return decision;
    }

    private static List<JsonNode> statements(Decision decision) {
        return Statements.of("t-1", decision).stream()
                .map(Canonical::bytes)
                .map(bytes -> WireJson.lenient().readTree(bytes))
                .toList();
    }

    @Test
    void isAboutTheRelease() {
        assertThat(statements(GO)).allSatisfy(statement -> {
            assertThat(statement.path("_type").asString()).isEqualTo("https://in-toto.io/Statement/v1");
            assertThat(statement.at("/subject/0/name").asString()).isEqualTo("payments-api");
            assertThat("sha256:" + statement.at("/subject/0/digest/sha256").asString())
                    .isEqualTo(Given.DIGEST);
        });
    }

    @Test
    void isAboutTheSnapshotWhereNoReleaseIsNamed() {
        var terms = GO.terms();
        var bare = new Terms(
                terms.workload(),
                terms.team(),
                terms.from(),
                terms.to(),
                terms.tier(),
                terms.template(),
                List.of(),
                terms.environments(),
                terms.attributes(),
                terms.items(),
                terms.seats(),
                terms.relaxedDuties());
        var decision = new Decision(
                1,
                GO.verdict(),
                GO.round(),
                bare,
                GO.items(),
                List.of(),
                GO.risks(),
                GO.data(),
                GO.at(),
                GO.standing());

        var subject = statements(decision).getFirst().at("/subject/0");
        assertThat(subject.path("name").asString()).isEqualTo("snapshot");
        assertThat("sha256:" + subject.at("/digest/sha256").asString())
                .isEqualTo(GO.round().digest());
    }

    @Test
    void namesWhoApprovedWhatOnWhichEvidenceAndUntilWhen() {
        var predicate = statements(GO).getFirst().path("predicate");

        assertThat(predicate.path("snapshot").asString()).isEqualTo(GO.round().digest());
        assertThat(predicate.at("/seats/0/approvers/0/id").asString()).isEqualTo("anna");
        assertThat(predicate.at("/seats/1/approvers/0/id").asString()).isEqualTo("bert");
        assertThat(predicate.at("/evidence/0/id").asString()).isEqualTo("e-1");
        assertThat(predicate.at("/evidence/0/outcome").asString()).isEqualTo("pass");
        assertThat(predicate.at("/dataDecision/digest").asString()).isEqualTo(Given.DATA_DIGEST);
        assertThat(predicate.path("validUntil").asString()).isEqualTo(Given.VALID_UNTIL.toString());
    }

    @Test
    void summarisesForToolsThatKnowSlsa() {
        var summary = statements(GO).getLast();

        assertThat(summary.path("predicateType").asString()).isEqualTo("https://slsa.dev/verification_summary/v1");
        var predicate = summary.path("predicate");
        assertThat(predicate.path("verificationResult").asString()).isEqualTo("PASSED");
        assertThat(predicate.at("/verifiedLevels/0").asString()).isEqualTo("GOLIVE_PRODUCTION");
        assertThat(predicate.at("/policy/uri").asString()).isEqualTo("urn:countersign:template:pilot-to-production:3");
        assertThat(predicate.path("inputAttestations").size()).isEqualTo(1);
        assertThat(predicate.path("slsaVersion").asString()).isEqualTo("1.2");
    }
}
