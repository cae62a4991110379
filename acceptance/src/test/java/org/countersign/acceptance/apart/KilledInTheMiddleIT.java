package org.countersign.acceptance.apart;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.acceptance.certificate.Certificate;
import org.countersign.acceptance.platform.ApartPlatform;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Part;
import org.countersign.acceptance.story.Proofs;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any one service killed and started again in the middle of a story, twice, and the story still ends in the go. */
@OnPlatform
@Tag("apart")
class KilledInTheMiddleIT {
    private final ApartPlatform platform;

    KilledInTheMiddleIT(ApartPlatform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "checklist", "evidence", "signoff", "notification"})
    void stillEndsInTheGo(String service) {
        var story = Story.open(platform, "pilot-to-production");
        story.decideData(Story.DELETED);
        story.postMeasured(Reports.k6(412.04));
        // What has just been answered is in a journal; whether anybody else has heard of it yet, nobody knows.
        killed(service);
        story.awaitItem("load.peak", "failed");
        story.sign("data-owner", "data").expect(201);
        Proofs.postAll(story);
        killed(service);
        // Nothing is posted again: what was taken before the kill is enough.
        Proofs.awaitReady(story);
        story.sign("engineering-approver", "go").expect(201);
        story.sign("business-approver", "go").expect(201);
        assertThat(story.awaitVerdict("go").path("allowed").asBoolean()).isTrue();
        var certificate = Certificate.of(story);
        assertThat(certificate.verifies(certificate.ours())).isTrue();
    }

    /** SIGKILL, a start, and the wait until callers are let through again. */
    private void killed(String service) {
        Part part = platform.service(service);
        part.kill();
        assertThat(part.isReady()).isFalse();
        part.start().awaitReady();
        var member = platform.as("team-member");
        for (var path : new String[] {"/transitions", "/formats", "/gate?workload=none&stage=none", "/notifications"}) {
            Await.until(path + " answers", () -> member.get(path).status(), status -> status < 500);
        }
    }
}
