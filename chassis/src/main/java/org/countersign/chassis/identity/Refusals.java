package org.countersign.chassis.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a caller without a valid token, or without the permission, is told. */
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {
    private final BearerTokenServerAuthenticationEntryPoint challenge = new BearerTokenServerAuthenticationEntryPoint();

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return challenge
                .commence(exchange, why)
                .then(ProblemWriter.write(
                        exchange, Problem.of(401, "unauthenticated", "Unauthenticated", detail(why))));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        return ProblemWriter.write(exchange, forbidden(exchange));
    }

    private static String detail(AuthenticationException why) {
        var description = why instanceof OAuth2AuthenticationException token
                ? token.getError().getDescription()
                : null;
        return description == null ? "a valid bearer token is needed" : description;
    }

    private static Problem forbidden(ServerWebExchange exchange) {
        if (exchange.getAttribute(Access.MISSING) instanceof Set<?> missing && !missing.isEmpty()) {
            var names = missing.stream().map(String::valueOf).sorted().collect(Collectors.joining(" or "));
            return Problem.of(403, "missing-permission", "Missing permission", "this call needs permission " + names)
                    .with("permission", names);
        }
        return Problem.of(403, "forbidden", "Forbidden", null);
    }
}
