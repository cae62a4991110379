package org.countersign.acceptance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.countersign.acceptance.wire.Json;
import org.countersign.contracts.Topics;
import tools.jackson.databind.JsonNode;

/** A plain consumer at the broker's port: the four topics, as anybody sees them. Not for several threads. */
public final class Topic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> seen = new ArrayList<>();

    private Topic(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        "acceptance-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(Topics.all().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /** A record with its headers as text. */
    public record Event(String topic, String key, Map<String, String> headers, JsonNode value) {
        public String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    /** What comes from now on. */
    public static Topic fromNow(String brokers) {
        var topic = new Topic(brokers);
        topic.consumer.seekToEnd(topic.consumer.assignment());
        topic.consumer.assignment().forEach(topic.consumer::position);
        return topic;
    }

    /** All there is and all that comes. */
    public static Topic fromTheBeginning(String brokers) {
        var topic = new Topic(brokers);
        topic.consumer.seekToBeginning(topic.consumer.assignment());
        return topic;
    }

    /** All that was seen, once that is enough; 20 s at most. */
    public List<Event> until(String what, Predicate<List<Event>> enough) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not on the topics: " + what + "; seen: "
                        + seen.stream().map(Event::type).toList());
            }
            consumer.poll(POLL).forEach(record -> seen.add(event(record)));
        }
        return List.copyOf(seen);
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Event(record.topic(), record.key(), headers, Json.read(record.value()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
