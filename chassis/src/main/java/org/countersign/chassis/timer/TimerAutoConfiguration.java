package org.countersign.chassis.timer;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.countersign.chassis.journal.JournalAutoConfiguration;
import org.countersign.chassis.store.StoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Timers of a service that handles any. */
@AutoConfiguration(after = StoreAutoConfiguration.class, before = JournalAutoConfiguration.class)
@ConditionalOnClass(MongoClient.class)
@ConditionalOnBean(MongoDatabase.class)
@EnableConfigurationProperties(TimerProperties.class)
public class TimerAutoConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    TimerStore timerStore(MongoDatabase database) {
        var store = new MongoTimers(database);
        store.prepare().block(PATIENCE);
        return store;
    }

    @Bean
    Timers timers(TimerStore store, TimerProperties properties, Clock clock) {
        return new Timers(store, properties, clock);
    }

    @Bean
    TimerLoop timerLoop(
            TimerStore store,
            Timers timers,
            ObjectProvider<TimerHandler> handlers,
            TimerProperties properties,
            Clock clock) {
        List<TimerHandler> all = handlers.orderedStream().toList();
        return new TimerLoop(store, timers, all, properties, clock);
    }
}
