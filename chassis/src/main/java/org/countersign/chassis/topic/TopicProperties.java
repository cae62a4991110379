package org.countersign.chassis.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are created where they are missing; existing ones are left as they are.
 *
 * @param partitions of a topic that carries facts
 * @param replicas -1 = what the broker gives
 */
@ConfigurationProperties("countersign.topics")
public record TopicProperties(
        @DefaultValue("4") int partitions,
        @DefaultValue("-1") short replicas) {}
