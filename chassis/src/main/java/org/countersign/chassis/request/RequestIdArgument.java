package org.countersign.chassis.request;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controller methods their {@link RequestId}. */
final class RequestIdArgument implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = RequestId.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestId.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return Mono.fromCallable(() -> exchange.getAttributes().computeIfAbsent(ATTRIBUTE, _ -> fresh()));
    }

    static void put(ServerWebExchange exchange, RequestId id) {
        exchange.getAttributes().put(ATTRIBUTE, id);
    }

    static String freshResource() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static RequestId fresh() {
        return new RequestId("request:" + freshResource(), freshResource());
    }
}
