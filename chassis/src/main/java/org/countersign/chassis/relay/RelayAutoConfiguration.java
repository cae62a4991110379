package org.countersign.chassis.relay;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.countersign.chassis.journal.CatchUp;
import org.countersign.chassis.journal.Entries;
import org.countersign.chassis.journal.JournalAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The relay of a service that announces facts. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnBean(Announcement.class)
@EnableConfigurationProperties(RelayProperties.class)
public class RelayAutoConfiguration {
    /** A producer that does not reorder, does not repeat within its life, and gives up early enough to be asked again. */
    static Map<String, Object> producer(String brokers) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return settings;
    }

    /** The producer's factory is no bean of its own: Boot would take it for the application's. */
    @Bean(destroyMethod = "close")
    EventSender eventSender(
            @Value("${countersign.kafka.brokers:127.0.0.1:9092}") String brokers,
            @Value("${spring.application.name}") String service) {
        return new KafkaEventSender(new DefaultKafkaProducerFactory<>(producer(brokers)), "urn:countersign:" + service);
    }

    @Bean
    Shards shards(
            MongoDatabase database, RelayProperties properties, @Value("${countersign.instance:}") String configured) {
        var instance = configured.isBlank() ? UUID.randomUUID().toString() : configured;
        return new Shards(new MongoLeases(database), instance, properties.lease());
    }

    @Bean
    Relay relay(
            RelayStore store,
            StreamPublisher publisher,
            RelayProperties properties,
            RelayMetrics metrics,
            Clock clock) {
        return new Relay(store, publisher, properties, metrics, clock);
    }

    @Bean
    RelayMetrics relayMetrics(MeterRegistry registry) {
        return new RelayMetrics(registry);
    }

    @Bean
    RelayStore relayStore(Entries entries, Shards shards) {
        return new RelayStore(entries, shards);
    }

    @Bean
    StreamPublisher streamPublisher(
            Entries entries, ObjectProvider<CatchUp> catchUp, Announcement announcement, EventSender sender) {
        return new StreamPublisher(entries, catchUp::getObject, announcement, sender);
    }
}
