package org.countersign.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** The way in, and what every consumer does with a record that fails. */
@AutoConfiguration
@ConditionalOnClass({KafkaTemplate.class, ListenerContainerCustomizer.class})
@EnableConfigurationProperties(InboxProperties.class)
public class InboxAutoConfiguration {
    @Bean
    Inbox inbox(MeterRegistry registry) {
        return new Inbox(registry);
    }

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducers(
            @Value("${countersign.kafka.brokers:127.0.0.1:9092}") String brokers) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new DefaultKafkaProducerFactory<>(settings);
    }

    /** In place of the binder's own retries, which are bounded for every fault alike. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> deadLetters(
            DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducers,
            InboxProperties properties,
            MeterRegistry registry) {
        var handler = DeadLetters.handler(new KafkaTemplate<>(deadLetterProducers), properties, registry);
        return (container, destination, group) -> container.setCommonErrorHandler(handler);
    }
}
