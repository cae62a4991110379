package org.countersign.gateway.routing;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.io.IOException;
import java.time.Duration;
import org.countersign.gateway.fallback.Breakers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** One route a service: breaker around retry around time limit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpstreamProperties.class)
class Routes {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    @Bean
    RouteLocator services(RouteLocatorBuilder builder, UpstreamProperties properties, Breakers breakers) {
        var routes = builder.routes();
        for (var upstream : Upstream.values()) {
            routes.route(upstream.service(), path -> route(path, upstream, properties, breakers));
        }
        return routes.build();
    }

    private static Buildable<Route> route(
            PredicateSpec path, Upstream upstream, UpstreamProperties properties, Breakers breakers) {
        return path.path(upstream.paths())
                .filters(filters -> guarded(filters, upstream, properties, breakers))
                .metadata(RESPONSE_TIMEOUT_ATTR, properties.timeLimit().toMillis())
                .uri(upstream.address(properties));
    }

    private static GatewayFilterSpec guarded(
            GatewayFilterSpec filters, Upstream upstream, UpstreamProperties properties, Breakers breakers) {
        return filters.filter(breakers.around(upstream.service()))
                .retry(retry -> onlyWhatMayBeRepeated(retry, properties.retries()));
    }

    /** A POST that was cut off may have had its effect: to repeat it is the caller's decision, who has a key for it. */
    @SuppressWarnings("unchecked") // a generic array of the one class literal that stands there
    private static void onlyWhatMayBeRepeated(RetryConfig retry, int retries) {
        retry.setRetries(retries)
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
}
