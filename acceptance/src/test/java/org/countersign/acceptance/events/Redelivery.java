package org.countersign.acceptance.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on their topics once more. */
public final class Redelivery {
    private static final int PATIENCE_SECONDS = 30;

    private Redelivery() {}

    /** Each with the same key, bytes and headers in the same partition, in this order, so many times over. */
    public static void deliver(String brokers, List<ConsumerRecord<String, byte[]>> records, int times)
            throws ExecutionException, InterruptedException, TimeoutException {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var time = 0; time < times; time++) {
                for (var record : records) {
                    var again = new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers());
                    producer.send(again).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
            }
        }
    }
}
