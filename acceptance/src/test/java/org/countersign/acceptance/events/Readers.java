package org.countersign.acceptance.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.countersign.contracts.Topics;

/** How far the services have read, as their broker knows it. */
public final class Readers {
    /** Who reads what, by the names of the consumer groups; said here once more, so that a reader that is missing is missed. */
    private static final Map<String, List<String>> READ = Map.of(
            "checklist-service", List.of(Topics.EVIDENCE, Topics.SIGNOFF),
            "evidence-service", List.of(Topics.CHECKLIST),
            "signoff-service", List.of(Topics.CHECKLIST, Topics.EVIDENCE),
            "notification-service", List.of(Topics.CHECKLIST, Topics.SIGNOFF));

    private Readers() {}

    /** How many records the services have before them, all together; one that has read nothing has all before it. */
    public static long behind(String brokers) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            var ends = ends(admin);
            var behind = 0L;
            for (var reader : READ.entrySet()) {
                var read = admin.listConsumerGroupOffsets(reader.getKey())
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (var end : ends.entrySet()) {
                    if (reader.getValue().contains(end.getKey().topic())) {
                        var at = read.get(end.getKey());
                        behind += end.getValue() - (at == null ? 0 : at.offset());
                    }
                }
            }
            return behind;
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(Topics.all()).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())));
        return admin
                .listOffsets(partitions.collect(Collectors.toMap(at -> at, _ -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
