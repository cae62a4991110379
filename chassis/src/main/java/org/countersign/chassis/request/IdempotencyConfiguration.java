package org.countersign.chassis.request;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.countersign.chassis.telemetry.TelemetryConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.HandlerMapping;
import reactor.util.retry.Retry;

/** {@code Idempotency-Key}, where there is a store to keep keys in. */
@AutoConfiguration(
        after = TelemetryConfiguration.class,
        afterName = "org.countersign.chassis.store.StoreAutoConfiguration")
@ConditionalOnClass(MongoDatabase.class)
@ConditionalOnBean(MongoDatabase.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class IdempotencyConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyConfiguration.class);
    private static final Retry PATIENCE =
            Retry.backoff(8, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1));

    @Bean
    MongoRequests requests(MongoDatabase database) {
        return new MongoRequests(database);
    }

    @Bean
    IdempotencyFilter idempotency(
            MongoRequests requests, Clock clock, @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers) {
        return new IdempotencyFilter(requests, clock, handlers);
    }

    @Bean
    StoreProblems storeProblems() {
        return new StoreProblems();
    }

    /** Without the index keys are kept for good, which is no reason not to start. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> requestsIndex(MongoRequests requests) {
        return _ -> requests.prepare()
                .retryWhen(PATIENCE)
                .subscribe(_ -> {}, fault -> LOG.warn("No index on requests: keys are not dropped", fault));
    }
}
