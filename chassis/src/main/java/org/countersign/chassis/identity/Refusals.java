package org.countersign.chassis.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a caller without a valid token, or without the permission, is told. */
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {
    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(why));
        return ProblemWriter.write(exchange, Problem.of(401, "unauthenticated", "Unauthenticated", detail(why)));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        return ProblemWriter.write(exchange, forbidden(exchange));
    }

    /** RFC 6750, section 3: no error where no token came. */
    private static String challenge(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException token
                ? "Bearer error=\"%s\", error_description=\"%s\""
                        .formatted(token.getError().getErrorCode(), quotable(detail(why)))
                : "Bearer";
    }

    private static String quotable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "'");
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
