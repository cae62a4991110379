package org.countersign.acceptance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.countersign.contracts.Topics;

/** All records of the topics, from the first to the last that is there now, as a plain consumer gets them. */
public final class TopicLog {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicLog() {}

    /** Reads each partition to its present end; those of one partition stand in its order. */
    public static List<ConsumerRecord<String, byte[]>> read(String brokers) {
        return read(brokers, Topics.all()::contains);
    }

    /** Where the records came from that a service put aside as dead letters. */
    public static List<String> putAside(String brokers) {
        return read(brokers, topic -> topic.endsWith(Topics.DEAD_LETTER_SUFFIX)).stream()
                .map(record -> record.topic() + " " + record.key() + " " + id(record))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> read(String brokers, Predicate<String> wanted) {
        var seen = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer(brokers)) {
            consumer.assign(consumer.listTopics().entrySet().stream()
                    .filter(topic -> wanted.test(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the topics could not be read within " + PATIENCE + ": " + ends);
                }
                consumer.poll(POLL).forEach(seen::add);
            }
        }
        return seen;
    }

    private static KafkaConsumer<String, byte[]> consumer(String brokers) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", brokers, "enable.auto.commit", "false", "max.poll.records", 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The CloudEvents id of a record; empty where it has none. */
    public static String id(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader("ce_id");
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
