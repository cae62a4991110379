package org.countersign.chassis.journal;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.countersign.chassis.store.StoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The journal of a service that names at least one type of stream. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnClass(MongoClient.class)
@ConditionalOnBean(StreamType.class)
public class JournalAutoConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    Entries entries(MongoDatabase database) {
        var entries = new MongoEntries(database);
        entries.prepare().block(PATIENCE);
        return entries;
    }

    @Bean
    Followers followers(List<StreamType<?, ?>> types, ObjectProvider<Follower<?>> followers) {
        return new Followers(types, followers.orderedStream().toList());
    }

    @Bean
    Journal journal(MongoDatabase database, Entries entries, Followers followers, ObjectProvider<Handover> handover) {
        return new Journal(entries, new Snapshots(database), followers, handover.getIfAvailable(() -> entry -> {}));
    }

    @Bean
    CatchUp catchUp(Followers followers, Journal journal) {
        return new CatchUp(followers, journal);
    }
}
