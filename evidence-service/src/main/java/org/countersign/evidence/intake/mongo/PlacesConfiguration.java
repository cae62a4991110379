package org.countersign.evidence.intake.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places are kept in MongoDB, and follow the journal. */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {
    @Bean
    MongoPlaces places(MongoDatabase database) {
        return new MongoPlaces(database);
    }
}
