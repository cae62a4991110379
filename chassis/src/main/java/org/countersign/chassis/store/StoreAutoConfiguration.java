package org.countersign.chassis.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** One reactive client, whose writes are on the journal of a majority before they are acknowledged. */
@AutoConfiguration
@ConditionalOnClass(MongoClient.class)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreAutoConfiguration {
    /** Killing a server with less than this was seen to lose acknowledged writes. */
    static final WriteConcern SAFE = WriteConcern.MAJORITY.withJournal(true);

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    MongoClient mongoClient(
            StoreProperties properties, @Value("${spring.application.name:countersign}") String service) {
        var patience = properties.answerWithin().toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                // In the server's own log and profile: whose call it was.
                .applicationName(service)
                .applyConnectionString(new ConnectionString(properties.uri()))
                .writeConcern(SAFE)
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(patience, MILLISECONDS).readTimeout(patience, MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(patience, MILLISECONDS))
                .build());
    }

    /** Given to nobody before the store answers: indexes that keep promises are made by the first who use it. */
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, StoreProperties properties) {
        var database = client.getDatabase(properties.database());
        StoreArrival.await(database, properties.startWithin());
        return database;
    }
}
