package org.countersign.gateway.routing;

import java.io.IOException;
import java.time.Duration;
import org.countersign.gateway.fallback.Breakers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** One route a service: breaker around retry; a time limit around each answer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpstreamProperties.class)
class Routes {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    @Bean
    RouteLocator services(
            RouteLocatorBuilder builder,
            UpstreamProperties properties,
            Breakers breakers,
            RetryGatewayFilterFactory retries) {
        // Not by the builder's own word for it, which has the body of each call read whole before it is sent on.
        var again = retries.apply(onlyWhatMayBeRepeated(properties.retries()));
        var routes = builder.routes();
        for (var upstream : Upstream.values()) {
            var breaker = breakers.around(upstream.service());
            routes.route(
                    upstream.service(),
                    path -> path.path(upstream.paths())
                            .filters(filters -> filters.filters(breaker, again))
                            .uri(upstream.address(properties)));
        }
        return routes.build();
    }

    /** A POST that was cut off may have had its effect: to repeat it is the caller's decision, who has a key for it. */
    @SuppressWarnings("unchecked") // a generic array of the one class literal that stands there
    private static RetryConfig onlyWhatMayBeRepeated(int retries) {
        return new RetryConfig()
                .setRetries(retries)
                .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                .setSeries()
                .setStatuses()
                .setExceptions(IOException.class)
                .setBackoff(FIRST_PAUSE, LONGEST_PAUSE, 2, true);
    }

    /** The client would otherwise repeat any call once, a POST too, on a connection that was cut. */
    @Bean
    HttpClientCustomizer noHiddenRetry() {
        return client -> client.disableRetry(true);
    }

    /** Not by the route: that clock would run while the caller sends, and hold what is slow there against the service. */
    @Bean
    HttpClientCustomizer timeLimit(UpstreamProperties properties) {
        return client -> client.responseTimeout(properties.timeLimit());
    }
}
