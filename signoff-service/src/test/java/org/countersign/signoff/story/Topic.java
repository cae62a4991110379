package org.countersign.signoff.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Event;
import org.countersign.contracts.EventType;

/** Speaks for the other services, on their topics. */
final class Topic implements AutoCloseable {
    private final String brokers;
    private final KafkaProducer<byte[], byte[]> producer;
    private long said;

    Topic(String brokers) {
        this.brokers = brokers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void say(Event event) throws Exception {
        say(UUID.randomUUID().toString(), event);
    }

    void say(String id, Event event) throws Exception {
        var type = EventType.of(event.getClass());
        var topic = new ProducerRecord<>(
                type.topic(),
                event.transition().getBytes(UTF_8),
                WireJson.lenient().writeValueAsBytes(event));
        topic.headers()
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_source", "test".getBytes(UTF_8))
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_type", type.name().getBytes(UTF_8))
                .add("ce_time", Instant.now().toString().getBytes(UTF_8))
                .add("ce_subject", event.transition().getBytes(UTF_8))
                .add("ce_sequence", "%020d".formatted(++said).getBytes(UTF_8));
        producer.send(topic).get(20, TimeUnit.SECONDS);
    }

    /** The types of all events about a transition on a topic, in their order. */
    List<String> types(String topic, String transition) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new java.util.ArrayList<String>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                        .filter(record -> transition.equals(new String(record.key(), UTF_8)))
                        .map(Topic::type)
                        .forEach(found::add);
            }
            return found;
        }
    }

    private static String type(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
