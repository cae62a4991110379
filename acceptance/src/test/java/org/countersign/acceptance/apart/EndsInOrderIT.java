package org.countersign.acceptance.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.countersign.acceptance.platform.ApartPlatform;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Part;
import org.countersign.acceptance.story.Proofs;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a container's engine does to a service: asks it to end, and starts another on what it left. */
@OnPlatform
@Tag("apart")
class EndsInOrderIT {
    /** A JVM that ended because it was asked to: by itself, or with 128 and the number of the signal. */
    private static final List<Integer> IN_ORDER = List.of(0, 143);

    @Test
    void endsEachServiceThatIsAskedToAndGoesOnWhereItWas(ApartPlatform platform) throws IOException {
        var story = Story.open(platform, "starter");
        story.decideData(Story.DELETED);
        story.sign("data-owner", "data").expect(201);
        Proofs.postAll(story);
        var services = platform.services().stream().map(platform::service).toList();
        for (var service : services) {
            assertThat(service.stop()).as(service.name()).isIn(IN_ORDER);
            assertThat(Files.readString(service.log())).as(service.name()).contains("Graceful shutdown complete");
        }
        services.forEach(Part::start);
        services.forEach(Part::awaitReady);
        Proofs.satisfyAll(story);
        story.signGo();
        assertThat(story.awaitVerdict("go").path("allowed").asBoolean()).isTrue();
    }
}
