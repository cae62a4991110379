package org.countersign.gateway.security;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every call an id that the caller, the services and the logs know it by. One that the caller brings is kept if it is
 * harmless in a log line.
 */
final class RequestIdFilter implements WebFilter, Ordered {
    static final String HEADER = "X-Request-Id";

    /** Before Spring Security's filter, which is at -100: a refused call has an id too. */
    private static final int ORDER = -200;

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = id(exchange.getRequest().getHeaders().getOrEmpty(HEADER));
        var named = exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(HEADER, id)))
                .build();
        named.getResponse()
                .beforeCommit(() ->
                        Mono.fromRunnable(() -> named.getResponse().getHeaders().set(HEADER, id)));
        return chain.filter(named);
    }

    private static String id(List<String> brought) {
        return brought.size() == 1 && HARMLESS.matcher(brought.getFirst()).matches()
                ? brought.getFirst()
                : UUID.randomUUID().toString();
    }
}
