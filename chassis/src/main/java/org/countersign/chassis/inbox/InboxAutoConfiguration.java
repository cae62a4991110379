package org.countersign.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
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

    /** In place of the binder's own retries, which are bounded for every fault alike. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> deadLetters(
            DeadLetterProducer producer, InboxProperties properties, MeterRegistry registry) {
        var handler = DeadLetters.handler(producer.kafka(), properties, registry);
        return (container, destination, group) -> container.setCommonErrorHandler(handler);
    }

    @Bean
    DeadLetterProducer deadLetterProducer(@Value("${countersign.kafka.brokers:127.0.0.1:9092}") String brokers) {
        return new DeadLetterProducer(brokers);
    }
}
