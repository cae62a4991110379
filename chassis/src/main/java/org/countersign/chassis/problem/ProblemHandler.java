package org.countersign.chassis.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Answers every exception with a problem. What is our own fault is a 500 whose {@code errorId} stands in the log, once,
 * with the exception; its caller learns nothing of it.
 */
final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {
    /** Before Boot's own handler, which is at -1. */
    private static final int ORDER = -2;

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final FrameworkProblems problems;

    ProblemHandler(FrameworkProblems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return Mono.error(fault);
        }
        if (fault instanceof ErrorResponse framework) {
            exchange.getResponse().getHeaders().putAll(framework.getHeaders());
        }
        return ProblemWriter.write(exchange, problems.of(fault).orElseGet(() -> internal(exchange, fault)));
    }

    private static Problem internal(ServerWebExchange exchange, Throwable fault) {
        var id = UUID.randomUUID().toString();
        var request = exchange.getRequest();
        LOG.error(
                "Request failed: errorId={} method={} path={}",
                id,
                request.getMethod(),
                request.getPath().value(),
                fault);
        return Problem.of(500, "internal-error", "Internal error", "the log of this service says more under errorId")
                .with("errorId", id);
    }
}
