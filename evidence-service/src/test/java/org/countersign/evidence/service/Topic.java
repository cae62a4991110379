package org.countersign.evidence.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.Event;
import org.countersign.contracts.EventType;
import org.countersign.testkit.backend.Backends;

/** The broker, as other services use it. */
final class Topic {
    private Topic() {}

    /** Publishes an event under an id, and a place in the stream of who says it: 0 = not said. */
    static void publish(String id, Event event, String at, long sequence) throws Exception {
        var type = EventType.of(event.getClass());
        var out = new ProducerRecord<>(
                type.topic(), event.transition(), WireJson.lenient().writeValueAsBytes(event));
        Map.of("ce_id", id, "ce_type", type.name(), "ce_time", at, "ce_source", "urn:countersign:checklist-service")
                .forEach((name, value) -> out.headers().add(name, value.getBytes(UTF_8)));
        if (sequence > 0) {
            out.headers().add("ce_sequence", "%020d".formatted(sequence).getBytes(UTF_8));
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(out).get(10, TimeUnit.SECONDS);
        }
    }

    static void publish(Event event, String at) throws Exception {
        publish(event, at, 0);
    }

    static void publish(Event event, String at, long sequence) throws Exception {
        publish(UUID.randomUUID().toString(), event, at, sequence);
    }

    /** The types of all records of a transition on a topic, in order. */
    static List<String> types(String topic, String transition) {
        return records(topic).stream()
                .filter(one -> transition.equals(one.key()))
                .map(one -> new String(one.headers().lastHeader("ce_type").value(), UTF_8))
                .toList();
    }

    /** What such records of a transition say. */
    static <E extends Event> List<E> events(String transition, Class<E> record) {
        var type = EventType.of(record);
        return records(type.topic()).stream()
                .filter(one -> transition.equals(one.key()))
                .filter(one -> type.name()
                        .equals(new String(one.headers().lastHeader("ce_type").value(), UTF_8)))
                .map(one -> WireJson.strict().readValue(one.value(), record))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    /** The service makes the topics when it starts. */
    private static String brokers() {
        Service.start();
        return Backends.shared().kafkaBrokers();
    }
}
