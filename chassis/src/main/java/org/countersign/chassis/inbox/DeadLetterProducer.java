package org.countersign.chassis.inbox;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts records aside as they came, bytes for bytes. Its factory is no bean: Boot would take it for the application's. */
final class DeadLetterProducer implements DisposableBean {
    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

    DeadLetterProducer(String brokers) {
        this.producers = new DefaultKafkaProducerFactory<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all"));
    }

    KafkaTemplate<byte[], byte[]> kafka() {
        return new KafkaTemplate<>(producers);
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
