package org.countersign.chassis.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is open without a token, beside {@link PublicEndpoint} methods and health.
 *
 * @param publicPaths path patterns, for example {@code /docs/**}
 * @param actuator about the operators' endpoints
 */
@ConfigurationProperties("countersign")
record AccessProperties(
        @DefaultValue List<String> publicPaths,
        @DefaultValue Actuator actuator) {
    AccessProperties {
        publicPaths = List.copyOf(publicPaths);
    }

    /**
     * @param open whether what is exposed of {@code /actuator} is readable without a token. Closed as it comes, because
     *     metrics name teams and load; a scraper takes a token with {@code read} by client credentials. Open it where the
     *     port is reachable for operators alone. Health is always open: probes carry no token
     */
    record Actuator(@DefaultValue("false") boolean open) {}
}
