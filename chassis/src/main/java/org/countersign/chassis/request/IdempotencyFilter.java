package org.countersign.chassis.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Callers;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Honours {@code Idempotency-Key} at every POST of a known caller: the same call again is answered as it was. A call
 * without a token (a webhook) has no caller to keep keys apart by, and runs without.
 */
final class IdempotencyFilter implements WebFilter, Ordered {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** After the body limit, which is at -90: the body is read whole here. */
    private static final int ORDER = -80;

    private static final int LONGEST_KEY = 255;

    private final Requests requests;
    private final Turns turns;
    private final HandlerMapping handlers;

    /** {@code handlers} tells what a call has an effect on: where nothing does, no body is read and no key kept. */
    IdempotencyFilter(Requests requests, Clock clock, HandlerMapping handlers) {
        this.requests = requests;
        this.turns = new Turns(requests, clock);
        this.handlers = handlers;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var keys = exchange.getRequest().getHeaders().getOrEmpty(KEY);
        if (keys.isEmpty() || !exchange.getRequest().getMethod().equals(HttpMethod.POST)) {
            return chain.filter(exchange);
        }
        var key = keys.getFirst();
        if (keys.size() > 1 || !isKey(key)) {
            return Mono.error(badKey().exception());
        }
        // Decided before the chain runs: a chain that completes empty must not run again as the other branch.
        return handlers.getHandler(exchange)
                .onErrorComplete()
                .flatMap(_ -> Callers.current().map(Caller::id))
                .defaultIfEmpty("")
                .flatMap(caller -> caller.isEmpty() ? chain.filter(exchange) : keyed(caller, key, exchange, chain));
    }

    private Mono<Void> keyed(String caller, String key, ServerWebExchange exchange, WebFilterChain chain) {
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .map(SettlingResponse::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> turns.of(reservation(caller, key, exchange.getRequest(), body))
                        .flatMap(turn -> switch (turn) {
                            case Turn.Run run -> run(run.reserved(), body, exchange, chain);
                            case Turn.Replay replay -> replay(replay.answer(), exchange);
                            case Turn.Reused _ -> Mono.error(reused().exception());
                            case Turn.Busy _ -> busy(exchange);
                        }));
    }

    private Mono<Void> run(Reserved reserved, byte[] body, ServerWebExchange exchange, WebFilterChain chain) {
        var settlement = new Settlement(requests, reserved);
        var kept = exchange.mutate()
                .request(new ReadAgain(exchange.getRequest(), body))
                .response(new SettlingResponse(exchange.getResponse(), settlement))
                .build();
        RequestIdArgument.put(exchange, new RequestId("request:" + reserved.id(), reserved.resource()));
        return chain.filter(kept)
                .then(Mono.defer(() -> settlement.answered(exchange.getResponse(), new byte[0])))
                .onErrorResume(fault -> settlement.failed(fault).then(Mono.error(fault)));
    }

    private static Mono<Void> replay(Answer answer, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        answer.headers().forEach(response.getHeaders()::set);
        response.getHeaders().set(REPLAYED, "true");
        var body = answer.bytes();
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Mono<Void> busy(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return Mono.error(Problem.of(
                        409, "request-running", "Request running", "the same call is still being worked on; ask again")
                .exception());
    }

    private static Reserved reservation(String caller, String key, ServerHttpRequest request, byte[] body) {
        var id = List.of(caller, "POST", request.getPath().value(), key);
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        var multipart = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) ? type : "";
        var query = Objects.requireNonNullElse(request.getURI().getRawQuery(), "");
        var digest = List.of(query, multipart, Canonical.hex(body));
        return new Reserved(
                Canonical.hex(Canonical.bytes(id)),
                Canonical.hex(Canonical.bytes(digest)),
                UUID.randomUUID().toString(),
                RequestIdArgument.freshResource(),
                Instant.EPOCH,
                null);
    }

    private static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl);
    }

    private static Problem badKey() {
        return Problem.of(
                400,
                "invalid-idempotency-key",
                "Invalid Idempotency-Key",
                "one Idempotency-Key of 1 to " + LONGEST_KEY + " characters, without control characters");
    }

    private static Problem reused() {
        return Problem.of(
                422,
                "idempotency-key-reused",
                "Idempotency-Key reused",
                "the key was used for a call with another query or body");
    }
}
