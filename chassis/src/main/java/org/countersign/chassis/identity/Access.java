package org.countersign.chassis.identity;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Who reaches what. Public: health, configured paths, {@link PublicEndpoint}. By permission: every other handler method;
 * the operators' endpoints by {@code read}, and for reading alone. What no method of ours handles (an unknown path, a
 * route of the gateway) takes any valid token: the service behind it decides.
 */
final class Access implements ReactiveAuthorizationManager<AuthorizationContext> {
    /** Attribute with the permissions of which one was needed and none held. */
    static final String MISSING = Access.class.getName() + ".missing";

    static final String READ = "read";

    private static final PathPattern ACTUATOR = PathPatternParser.defaultInstance.parse("/actuator/**");
    private static final PathPattern HEALTH = PathPatternParser.defaultInstance.parse("/actuator/health/**");

    private final Endpoints endpoints;
    private final AccessProperties properties;

    Access(Endpoints endpoints, AccessProperties properties) {
        this.endpoints = endpoints;
        this.properties = properties;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> who, AuthorizationContext context) {
        var exchange = context.getExchange();
        // As handlers are found: a letter may be written as its code.
        var path = exchange.getRequest().getPath().pathWithinApplication();
        if (ACTUATOR.matches(path)) {
            return operators(who, exchange, path);
        }
        if (endpoints.isPublicPath(exchange)) {
            return granted(true);
        }
        return endpoints
                .handler(exchange)
                .flatMap(handler -> Endpoints.isPublic(handler)
                        ? granted(true)
                        : anyOf(Endpoints.permissions(handler).orElse(Set.of()), who, exchange))
                .switchIfEmpty(Mono.defer(() -> who.map(Authentication::isAuthenticated)
                        .defaultIfEmpty(false)
                        .flatMap(Access::granted)));
    }

    private Mono<AuthorizationResult> operators(
            Mono<Authentication> who, ServerWebExchange exchange, PathContainer path) {
        var method = exchange.getRequest().getMethod();
        var reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (reads && (properties.actuator().open() || HEALTH.matches(path))) {
            return granted(true);
        }
        return reads ? anyOf(Set.of(READ), who, exchange) : granted(false);
    }

    private static Mono<AuthorizationResult> anyOf(
            Set<String> permissions, Mono<Authentication> who, ServerWebExchange exchange) {
        return who.ofType(CallerToken.class)
                .map(token -> permissions.stream().anyMatch(token.caller()::may))
                .defaultIfEmpty(false)
                .doOnNext(may -> {
                    if (!may) {
                        exchange.getAttributes().put(MISSING, permissions);
                    }
                })
                .flatMap(Access::granted);
    }

    private static Mono<AuthorizationResult> granted(boolean is) {
        return Mono.just(new AuthorizationDecision(is));
    }
}
