package org.countersign.chassis.telemetry;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Health of the store, as {@code store}; countersign-defaults.yml puts it into readiness. */
@AutoConfiguration(afterName = "org.countersign.chassis.store.StoreAutoConfiguration")
@ConditionalOnClass(MongoDatabase.class)
@ConditionalOnBean(MongoDatabase.class)
class StoreHealthConfiguration {
    @Bean
    StoreHealth storeHealthIndicator(MongoDatabase database) {
        return new StoreHealth(database);
    }
}
