package org.countersign.chassis.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param sweep how often the pending marks are looked through for what the handover missed
 * @param lease how long a shard stays with an instance that says nothing more
 * @param queue most entries kept in memory; what comes on top waits for the sweep
 * @param lanes most streams that are published side by side
 */
@ConfigurationProperties("countersign.relay")
public record RelayProperties(
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("10000") int queue,
        @DefaultValue("32") int lanes) {}
