package org.countersign.signoff.casefile.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.countersign.signoff.casefile.application.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where snapshots are kept. */
@Configuration(proxyBeanMethods = false)
class SnapshotStore {
    @Bean
    Snapshots snapshots(MongoDatabase database) {
        return new MongoSnapshots(database);
    }
}
