package org.countersign.signoff.gate.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.countersign.signoff.gate.application.GateIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the index is kept. */
@Configuration(proxyBeanMethods = false)
class GateStore {
    @Bean
    GateIndex gateIndex(MongoDatabase database) {
        return new MongoGateIndex(database);
    }
}
