package org.countersign.chassis.request;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.chassis.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import reactor.core.publisher.Mono;

/**
 * What becomes of a key once its call is answered, decided once: 2xx is kept, 4xx has changed nothing and frees it.
 * After a fault nobody knows whether the write went through, so the next try takes over at once, with the same resource.
 */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final Requests requests;
    private final Reserved reserved;
    private final AtomicBoolean settled = new AtomicBoolean();

    Settlement(Requests requests, Reserved reserved) {
        this.requests = requests;
        this.reserved = reserved;
    }

    /** With a body that is not kept, because it is long or of unknown length: a repetition runs again. */
    Mono<Void> unkept(ServerHttpResponse response) {
        var status = status(response);
        return settle(status.is2xxSuccessful() ? requests.lapse(reserved) : refused(status));
    }

    Mono<Void> answered(ServerHttpResponse response, byte[] body) {
        var status = status(response);
        return settle(
                status.is2xxSuccessful()
                        ? requests.answer(reserved, answer(response, status.value(), body))
                        : refused(status));
    }

    Mono<Void> failed(Throwable fault) {
        return settle(
                switch (fault) {
                    case ProblemException told ->
                        refused(HttpStatusCode.valueOf(told.problem().status()));
                    case ErrorResponse framework -> refused(framework.getStatusCode());
                    default -> requests.lapse(reserved);
                });
    }

    private Mono<Void> refused(HttpStatusCode status) {
        return status.is5xxServerError() ? requests.lapse(reserved) : requests.free(reserved);
    }

    /** A store that cannot take it is no reason to keep the answer from the caller: the key lapses by its age. */
    private Mono<Void> settle(Mono<Void> outcome) {
        return Mono.defer(() -> settled.compareAndSet(false, true) ? outcome : Mono.empty())
                .onErrorResume(fault -> {
                    LOG.warn("Outcome of request {} not kept", reserved.id(), fault);
                    return Mono.empty();
                });
    }

    private static Answer answer(ServerHttpResponse response, int status, byte[] body) {
        var headers = new HashMap<String, String>();
        for (var name : Answer.KEPT) {
            var value = response.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(status, headers, body);
    }

    private static HttpStatusCode status(ServerHttpResponse response) {
        var status = response.getStatusCode();
        return status == null ? HttpStatusCode.valueOf(200) : status;
    }
}
