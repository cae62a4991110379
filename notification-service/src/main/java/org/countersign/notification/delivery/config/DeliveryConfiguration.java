package org.countersign.notification.delivery.config;

import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import java.time.Clock;
import java.util.List;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.StreamType;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.contact.application.Contacts;
import org.countersign.notification.delivery.application.Books;
import org.countersign.notification.delivery.application.Courier;
import org.countersign.notification.delivery.application.Deliveries;
import org.countersign.notification.delivery.application.Greeter;
import org.countersign.notification.delivery.application.Links;
import org.countersign.notification.delivery.application.Postman;
import org.countersign.notification.delivery.http.Hosts;
import org.countersign.notification.delivery.http.SafePost;
import org.countersign.notification.delivery.timer.NoticeTimer;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.NoticeFact;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {
    @Bean
    Hosts hosts(DeliveryProperties properties) {
        return new Hosts(properties.breakerWindow(), properties.breakerRest());
    }

    @Bean
    TaggedCircuitBreakerMetrics hostMetrics(Hosts hosts) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(hosts.registry());
    }

    @Bean
    SafePost safePost(AddressGuard guard, Hosts hosts, DeliveryProperties properties, Clock clock) {
        return new SafePost(guard, hosts, properties.timeout(), clock);
    }

    @Bean
    Links links(DeliveryProperties properties) {
        return message -> properties.link(message.transition());
    }

    @Bean
    Books books(Contacts contacts, DeliveryProperties properties) {
        return new Books(contacts, properties.defaultReceiver());
    }

    @Bean
    Deliveries deliveries(
            Journal journal,
            StreamType<Correspondence, NoticeFact> noticeStreams,
            Books books,
            DeliveryProperties properties,
            Clock clock) {
        return new Deliveries(journal, noticeStreams, books, properties.attempts(), clock);
    }

    @Bean(destroyMethod = "close")
    Postman postman(
            Deliveries deliveries, Books books, List<Courier> couriers, DeliveryProperties properties, Clock clock) {
        return new Postman(deliveries, books, couriers, clock, properties.parallel());
    }

    @Bean
    NoticeTimer noticeTimer(Deliveries deliveries, Postman postman) {
        return new NoticeTimer(deliveries, postman);
    }

    @Bean
    SlackHello slackHello(Greeter slack, DeliveryProperties properties) {
        return new SlackHello(slack, properties);
    }
}
