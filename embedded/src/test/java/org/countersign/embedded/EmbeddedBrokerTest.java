package org.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void findsRecordsAndCommittedOffsetsAgainAfterARestart() throws Exception {
        try (var broker = new EmbeddedBroker(folder, 0).start()) {
            createTopic(broker);
            produce(broker, "first", "second");
            assertThat(consume(broker, 2)).containsExactly("first", "second");
        }
        try (var broker = new EmbeddedBroker(folder, 0).start()) {
            produce(broker, "third");
            assertThat(consume(broker, 1)).containsExactly("third");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, Ports.loopback(0).getAddress())) {
            var broker = new EmbeddedBroker(folder, other.getLocalPort());
            assertThatThrownBy(broker::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort());
        }
    }

    @Test
    void keepsItsFolderToItsOwner() throws Exception {
        try (var _ = new EmbeddedBroker(folder.resolve("kafka"), 0).start()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("kafka")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void hasNoAddressUntilItRuns() {
        var broker = new EmbeddedBroker(folder, 0);
        assertThatThrownBy(broker::bootstrapServers).isInstanceOf(IllegalStateException.class);
        broker.close();
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static void produce(EmbeddedBroker broker, String... values) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>("facts", value)).get(10, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> consume(EmbeddedBroker broker, int count) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", "readers");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("facts"));
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < count && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
            consumer.commitSync();
        }
        return found;
    }
}
