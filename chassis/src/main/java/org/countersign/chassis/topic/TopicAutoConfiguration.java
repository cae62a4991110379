package org.countersign.chassis.topic;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.countersign.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics of all services and their dead-letter topics; any service may be the first to start. */
@AutoConfiguration
@ConditionalOnClass(KafkaAdmin.class)
@EnableConfigurationProperties(TopicProperties.class)
public class TopicAutoConfiguration {
    @Bean
    KafkaAdmin topicAdmin(@Value("${countersign.kafka.brokers:127.0.0.1:9092}") String brokers) {
        var admin = new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
        // The maker calls it, and again where it throws.
        admin.setAutoCreate(false);
        admin.setFatalIfBrokerNotAvailable(true);
        admin.setOperationTimeout(10);
        admin.setCloseTimeout(1);
        return admin;
    }

    @Bean
    TopicMaker topicMaker(KafkaAdmin topicAdmin) {
        return new TopicMaker(topicAdmin);
    }

    @Bean
    TopicsHealth topicsHealthIndicator(TopicMaker maker) {
        return new TopicsHealth(maker);
    }

    @Bean
    KafkaAdmin.NewTopics topics(TopicProperties properties) {
        return new KafkaAdmin.NewTopics(Topics.all().stream()
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic, properties.partitions(), properties.replicas()),
                        new NewTopic(topic + Topics.DEAD_LETTER_SUFFIX, 1, properties.replicas())))
                .toArray(NewTopic[]::new));
    }
}
