package org.countersign.acceptance.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.countersign.acceptance.certificate.Certificate;
import org.countersign.acceptance.events.Redelivery;
import org.countersign.acceptance.kept.Kept;
import org.countersign.acceptance.platform.Jars;
import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Launcher;
import org.countersign.acceptance.platform.Part;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was answered is there after the end of the process, an orderly one or not, and nothing has an effect again.
 *
 * <p>Two kills, or 20 with {@code -Dcountersign.long=true}. {@code -Dcountersign.store=stock} puts the library's store as it
 * comes under the platform, from the classes of embedded's own tests, which the kills find wanting.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
    private static final int KILLS = KillRow.LONG ? 20 : 2;
    private static final boolean STOCK = "stock".equals(System.getProperty("countersign.store"));

    private LaunchedPlatform platform;
    private Victim victim;

    @BeforeAll
    void starts() {
        if (!STOCK) {
            platform = LaunchedPlatform.fresh("restart");
            victim = Victim.alone(platform);
            return;
        }
        var port = Launcher.freePort();
        var classes = List.of(Launcher.root().resolve("embedded/target/test-classes"), Jars.ofStandIns());
        var folder = Path.of("target", "platforms", Story.fresh("stock"));
        var server = Part.program("org.countersign.embedded.StockStoreProcess", classes, folder.toAbsolutePath(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        server.start().awaitReady();
        platform = LaunchedPlatform.fresh("restart", Map.of("MONGODB_URI", "mongodb://127.0.0.1:" + port));
        victim = Victim.withStore(platform, server, () -> {});
    }

    @AfterAll
    void stops() {
        platform.keepLog("RestartIT");
        platform.kill();
    }

    /** Each event five times in all: as it came, twice again, and twice after a restart. */
    @Test
    @Order(1)
    void findsEverythingAgainAfterAStopAndTakesARepeatedEventOnce() throws Exception {
        var story = Story.open(platform, "starter", "'owners': {'load': 'team-member'}, " + Story.ATTRIBUTES);
        story.postMeasured(Reports.k6(412));
        var report = Reports.k6(142.5);
        var evidence = story.postMeasured(report).path("id").asString();
        story.toItsGo();
        var before = agreed();
        var seen = Seen.of(story);
        var certificate = Certificate.of(story).ours().payload();
        var events = ours(before.log(), story);
        repeats(events, before);
        assertThat(Seen.of(story)).as("after two repetitions").isEqualTo(seen);
        platform.stop();
        platform.startAgain();
        assertThat(Seen.of(story)).as("after a restart").isEqualTo(seen);
        assertThat(platform.as("ci").get("/evidence/" + evidence + "/report").bytes())
                .isEqualTo(report);
        repeats(events, before);
        assertThat(Seen.of(story)).as("after four repetitions").isEqualTo(seen);
        var again = Certificate.of(story);
        assertThat(again.ours().payload()).isEqualTo(certificate);
        assertThat(again.verifies(again.ours())).isTrue();
    }

    private static List<ConsumerRecord<String, byte[]>> ours(List<ConsumerRecord<String, byte[]>> log, Story story) {
        var ours = log.stream().filter(event -> event.key().equals(story.id())).toList();
        assertThat(ours.stream().map(ConsumerRecord::topic).distinct()).hasSize(Kept.SERVICES.size());
        return ours;
    }

    private void repeats(List<ConsumerRecord<String, byte[]>> events, Agreement before) throws Exception {
        Redelivery.deliver(platform.kafkaBrokers(), events, 2);
        var after = agreed();
        System.out.printf(
                "repeated: %d events twice, %d records for %d events, %d entries before and %d after%n",
                events.size(),
                after.log().size(),
                after.published().size(),
                before.kept().size(),
                after.kept().size());
        Kept.SERVICES.forEach(service -> assertThat(after.kept().journals().get(service))
                .as(service)
                .isEqualTo(before.kept().journals().get(service)));
        assertThat(after.published()).isEqualTo(before.published());
    }

    private Agreement agreed() {
        var agreement = Agreement.of(victim.inside());
        assertThat(agreement.complaints()).isEmpty();
        return agreement;
    }

    @Test
    @Order(2)
    void losesNothingThatWasAcknowledgedWhenItIsKilled() throws Exception {
        new KillRow(victim).run(KILLS);
    }
}
