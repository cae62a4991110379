package org.countersign.chassis.identity;

import org.countersign.chassis.problem.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controller methods their {@link Caller}. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var caller = Callers.current().cast(Object.class);
        return Nullness.forMethodParameter(parameter) == Nullness.NULLABLE
                ? caller
                : caller.switchIfEmpty(Mono.error(() -> noToken().exception()));
    }

    private static Problem noToken() {
        return Problem.of(401, "unauthenticated", "Unauthenticated", "a valid bearer token is needed");
    }
}
