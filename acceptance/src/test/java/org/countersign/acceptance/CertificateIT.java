package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.countersign.acceptance.certificate.Certificate;
import org.countersign.acceptance.certificate.ForeignVerifier;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The record of a go, checked by somebody who has nothing but HTTP answers. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateIT {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Story story;
    private Certificate certificate;

    @BeforeAll
    void reachesAGo(Platform platform) {
        story = Story.open(platform, "starter");
        story.toItsGo();
        certificate = Certificate.of(story);
    }

    @Test
    void isSignedOverItsPreAuthenticationEncoding() {
        assertThat(certificate.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.payloadType()).isEqualTo("application/vnd.in-toto+json");
            assertThat(certificate.verifies(line)).isTrue();
        });
    }

    @Test
    void isRefusedWithAFlippedBit() {
        assertThat(certificate.lines())
                .allSatisfy(
                        line -> assertThat(certificate.verifiesFlipped(line)).isFalse());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = ForeignVerifier.PYTHON, matches = ".+")
    void passesALibraryThatIsNotOurs(@TempDir Path folder) {
        var verifier = new ForeignVerifier(folder);
        var good = verifier.check(certificate.text(), certificate.pem());
        assertThat(good.exit()).as(good.out()).isZero();
        assertThat(good.out()).contains("line 1: signed by", "line 2: signed by");
        var flipped = verifier.check(certificate.flippedText(), certificate.pem());
        assertThat(flipped.exit()).as(flipped.out()).isEqualTo(1);
        assertThat(flipped.out()).contains("line 1: NOT signed by this key");
    }

    @Test
    void isAboutTheSnapshotThatWasSigned() {
        var snapshot = story.platform().as("auditor").get("/signoffs/" + story.id() + "/snapshot");
        assertThat(certificate.subject()).isEqualTo(Certificate.sha256(snapshot.bytes()));
        var ours = certificate.ours().statement();
        assertThat(ours.path("_type").asString()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(ours.path("predicate").toString()).contains(story.workload(), "engineering-approver");
    }

    @Test
    void isAboutTheReleaseWhereThereIsOne(Platform platform) {
        var release = "'release': {'artifacts': [{'name': 'payments-api', 'digest': 'sha256:%s'}]}, ".formatted(DIGEST);
        var released = Story.open(platform, "starter", release + Story.ATTRIBUTES);
        released.toItsGo();
        var signed = Certificate.of(released);
        assertThat(signed.subject()).isEqualTo(DIGEST);
        assertThat(signed.verifies(signed.ours())).isTrue();
        assertThat(gate(released, DIGEST)).isTrue();
        assertThat(gate(released, "0".repeat(64))).isFalse();
    }

    private static boolean gate(Story story, String digest) {
        return story.platform()
                .as("ci")
                .get("/gate?workload=" + story.workload() + "&stage=production&subject=sha256:" + digest)
                .expect(200)
                .path("allowed")
                .asBoolean();
    }

    @Test
    void bringsAVerificationSummaryForToolsThatKnowThatOne() {
        var summary = certificate.summary().statement();
        assertThat(summary.path("predicateType").asString()).isEqualTo("https://slsa.dev/verification_summary/v1");
        assertThat(summary.path("predicate").path("verificationResult").asString())
                .isEqualTo("PASSED");
        assertThat(summary.path("subject"))
                .isEqualTo(certificate.ours().statement().path("subject"));
    }
}
