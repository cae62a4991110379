package org.countersign.gateway.routing;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how much patience they get.
 *
 * @param timeLimit from the last byte sent to a service until its answer, and between any two parts of that
 * @param retries more tries of a GET or HEAD that reached nobody
 */
@ConfigurationProperties("countersign.upstream")
record UpstreamProperties(
        URI checklist,
        URI evidence,
        URI signoff,
        URI notification,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("2") int retries) {}
