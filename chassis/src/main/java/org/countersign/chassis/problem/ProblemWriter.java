package org.countersign.chassis.problem;

import java.net.URI;
import java.net.URISyntaxException;
import org.countersign.chassis.json.WireJson;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller answers: filters, security, exception handling. */
public final class ProblemWriter {
    private static final JsonMapper JSON = WireJson.lenient()
            .rebuild()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private ProblemWriter() {}

    /** Sets status, type and body; headers that were set before stay. */
    public static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            var bytes = JSON.writeValueAsBytes(located(problem, exchange));
            response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getHeaders().setContentLength(bytes.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
        });
    }

    private static ProblemDetail located(Problem problem, ServerWebExchange exchange) {
        var body = problem.body();
        try {
            body.setInstance(new URI(exchange.getRequest().getPath().value()));
        } catch (URISyntaxException noUri) {
            // A path that is no URI reference is named by nothing.
        }
        return body;
    }
}
