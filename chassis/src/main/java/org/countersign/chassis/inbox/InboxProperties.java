package org.countersign.chassis.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a record is tried.
 *
 * @param attempts tries of a record whose handler fails for a reason of its own; then it is a dead letter
 * @param firstPause before the second try; each further pause is twice as long
 * @param longestPause also the pause while the store is away, for which a record is tried without end
 */
@ConfigurationProperties("countersign.inbox")
public record InboxProperties(
        @DefaultValue("4") int attempts,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("5s") Duration longestPause) {}
