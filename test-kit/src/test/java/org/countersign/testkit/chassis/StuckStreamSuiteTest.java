package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.countersign.testkit.chassis.RelaySuiteTest.add;
import static org.countersign.testkit.chassis.RelaySuiteTest.adding;
import static org.countersign.testkit.chassis.RelaySuiteTest.counted;
import static org.countersign.testkit.chassis.RelaySuiteTest.published;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.countersign.chassis.journal.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;

/** A record that Kafka never takes holds up its own stream, and no other. */
@ExtendWith(OutputCaptureExtension.class)
class StuckStreamSuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String run = UUID.randomUUID().toString();

    @Test
    void findsWhatAWriterLeftBehindAStreamThatIsStuck() {
        try (var service = TestService.start(TestService.properties("relay-stuck"))) {
            add(service, run, -1);
            Flux.range(0, 1_050)
                    .concatMap(number -> adding(service, run, number))
                    .blockLast(PATIENCE);
            service.getBean(TestService.Told.class).failing = true;
            var other = besides(run);
            add(service, other, 7);
            service.getBean(TestService.Told.class).failing = false;

            await().atMost(PATIENCE).until(() -> published(other).size() == 1);
            assertThat(published(run)).isEmpty();
        }
    }

    @Test
    void keepsRoomForOtherStreamsWhereOneIsStuck() {
        var properties = TestService.properties("relay-stuck");
        properties.put("countersign.relay.queue", "20");
        try (var service = TestService.start(properties)) {
            add(service, run, -1);
            IntStream.rangeClosed(1, 40).forEach(number -> add(service, run, number));
            var other = besides(run);
            add(service, other, 7);

            await().atMost(PATIENCE).until(() -> published(other).size() == 1);
        }
    }

    @Test
    void saysOnceThatARecordIsRefusedAndGoesOnTrying(CapturedOutput output) {
        try (var service = TestService.start(TestService.properties("relay-stuck"))) {
            add(service, run, 1);
            add(service, run, -1);
            add(service, run, 2);

            await().atMost(PATIENCE).until(() -> counted(service, "countersign.relay.failures") >= 4);
            assertThat(counted(service, "countersign.relay.refused")).isEqualTo(1);
            assertThat(published(run)).extracting(RelaySuiteTest::number).containsExactly(1);
            assertThat(output.toString().lines().filter(line -> line.contains(run)))
                    .singleElement()
                    .asString()
                    .contains("ERROR", "Kafka refuses an entry", "numbers/" + run, "seq=\"2\"", "RecordTooLarge");
        }
    }

    /** A stream that a sweep comes to after the given one. */
    private static String besides(String stream) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> stream + "-" + number)
                .filter(other -> Entries.shard("numbers/" + other) == Entries.shard("numbers/" + stream))
                .findFirst()
                .orElseThrow();
    }
}
