package org.countersign.chassis.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps its data.
 *
 * @param uri connection string of MongoDB or of the embedded store
 * @param database one for each service
 * @param answerWithin longest wait for one operation
 * @param startWithin how long a start waits for a store that is not there yet
 */
@ConfigurationProperties("countersign.mongodb")
public record StoreProperties(
        @DefaultValue("mongodb://127.0.0.1:27017") String uri,
        @DefaultValue("countersign") String database,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("5m") Duration startWithin) {}
