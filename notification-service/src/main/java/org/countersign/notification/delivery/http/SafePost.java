package org.countersign.notification.delivery.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.domain.Refusal;
import org.countersign.notification.address.domain.Verdict;
import org.countersign.notification.delivery.domain.Answers;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.domain.Outcome.Rejected;
import org.countersign.notification.delivery.domain.Outcome.Retryable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Sends one POST: to an address checked a moment before and to the IP addresses found then, in bounded time, through the
 * circuit breaker of host and port, without following a redirect, reading no more of the answer than is worth.
 */
public final class SafePost {
    private static final int LARGEST_ANSWER = 4_096;

    private final AddressGuard guard;
    private final Hosts hosts;
    private final Duration patience;
    private final Clock clock;

    /** {@code patience} is for one try from the look-up to the answer. */
    public SafePost(AddressGuard guard, Hosts hosts, Duration patience, Clock clock) {
        this.guard = guard;
        this.hosts = hosts;
        this.patience = patience;
        this.clock = clock;
    }

    /** How it ended; never an error. */
    public Mono<Outcome> send(Post post) {
        return Mono.defer(() -> post.to().trusted() ? guarded(post, List.of()) : checked(post))
                .onErrorResume(fault -> Mono.just(outcome(fault)));
    }

    private Mono<Outcome> checked(Post post) {
        return guard.check(post.to().url()).flatMap(verdict -> switch (verdict) {
            case Verdict.Allowed(var _, var addresses) -> guarded(post, addresses);
            case Verdict.Refused(var why)
            when why == Refusal.UNRESOLVABLE -> Mono.just(Retryable.because("unresolvable"));
            case Verdict.Refused _ -> Mono.just(new Rejected("address-refused", null));
        });
    }

    private Mono<Outcome> guarded(Post post, List<InetAddress> addresses) {
        var uri = URI.create(post.to().url());
        return exchange(uri, post, addresses)
                .transformDeferred(TimeLimiterOperator.of(TimeLimiter.of(patience)))
                .transformDeferred(CircuitBreakerOperator.of(hosts.breaker(place(uri, post))));
    }

    /** Host and port; the operator's apart, so that no address that a person names gives the operator's channel a rest. */
    private static String place(URI uri, Post post) {
        var host = Optional.ofNullable(uri.getHost()).orElse("unnamed") + ":" + uri.getPort();
        return post.to().trusted() ? "operator " + host : host;
    }

    private Mono<Outcome> exchange(URI uri, Post post, List<InetAddress> addresses) {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client(addresses)))
                .build()
                .post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.set("User-Agent", "Countersign");
                    post.headers().forEach(headers::set);
                })
                .bodyValue(post.body())
                .exchangeToMono(response -> drained(response)
                        .then(Mono.fromSupplier(() -> Answers.of(
                                response.statusCode().value(),
                                post.only200(),
                                RetryAfter.read(response.headers().header("Retry-After"), clock.instant())))));
    }

    /** A connection of its own for each: few messages, and a pool would outlive the check of its addresses. */
    private HttpClient client(List<InetAddress> addresses) {
        var client = HttpClient.create(ConnectionProvider.newConnection())
                .followRedirect(false)
                .responseTimeout(patience);
        return addresses.isEmpty() ? client : client.resolver(new PinnedAddresses(addresses));
    }

    private static Mono<Void> drained(ClientResponse response) {
        var read = new AtomicInteger();
        return response.bodyToFlux(DataBuffer.class)
                .doOnNext(buffer -> {
                    read.addAndGet(buffer.readableByteCount());
                    DataBufferUtils.release(buffer);
                })
                .takeWhile(_ -> read.get() < LARGEST_ANSWER)
                .then();
    }

    private static Outcome outcome(Throwable fault) {
        return switch (fault) {
            case CallNotPermittedException _ -> Retryable.because("circuit-open");
            case TimeoutException _ -> Retryable.because("timeout");
            default ->
                Retryable.because(
                        fault.getCause() instanceof SSLException
                                ? "tls-failed"
                                : fault.getCause() instanceof io.netty.handler.timeout.TimeoutException
                                        ? "timeout"
                                        : "unreachable");
        };
    }
}
