package org.countersign.chassis.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Which permission stands at which handler method. */
final class Endpoints {
    private final RequestMappingHandlerMapping mapping;
    private final List<PathPattern> publicPaths;

    Endpoints(RequestMappingHandlerMapping mapping, List<String> publicPaths) {
        this.mapping = mapping;
        this.publicPaths = publicPaths.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /**
     * Refuses a start with a handler method that says nothing of who may call it.
     *
     * @throws IllegalStateException naming every such method
     */
    void requireEveryHandlerToSayWho() {
        var silent = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> !says(handler))
                .map(handler -> handler.getValue().getShortLogMessage())
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Neither @Permission nor @PublicEndpoint on " + String.join(", ", silent));
        }
    }

    boolean isPublicPath(ServerWebExchange exchange) {
        return isPublic(exchange.getRequest().getPath().pathWithinApplication());
    }

    /** The method that will handle the call; empty where none of ours does, or the call does not fit it. */
    Mono<HandlerMethod> handler(ServerWebExchange exchange) {
        return mapping.getHandler(exchange).ofType(HandlerMethod.class).onErrorComplete();
    }

    static boolean isPublic(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PublicEndpoint.class);
    }

    /** Any of these is enough; empty where the method does not say. */
    static Optional<Set<String>> permissions(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permission.class))
                .map(permission -> Set.of(permission.value()));
    }

    private boolean says(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
        return isPublic(handler.getValue())
                || permissions(handler.getValue()).isPresent()
                || handler.getKey().getPatternsCondition().getPatterns().stream()
                        .allMatch(pattern -> isPublic(PathContainer.parsePath(pattern.getPatternString())));
    }

    private boolean isPublic(PathContainer path) {
        return publicPaths.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
