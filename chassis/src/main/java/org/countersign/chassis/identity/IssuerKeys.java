package org.countersign.chassis.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's keys, held in memory. Fetched again when they are old or do not hold the key that a token names, at most
 * once in {@link #PAUSE}, by one request for all callers. While the issuer is away, keys serve for {@link #LAST_RESORT}.
 */
final class IssuerKeys {
    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration LAST_RESORT = Duration.ofHours(1);

    /** Tokens with made-up key names must not become as many calls to the issuer. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Mono<JWKSet> issuer;
    private final Clock clock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<@Nullable Mono<Held>> fetch = new AtomicReference<>();

    IssuerKeys(Mono<JWKSet> issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The keys that can have signed the token; an {@link AuthenticationServiceException} where none can be had. */
    Flux<JWK> of(SignedJWT token) {
        var selector = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        return Mono.defer(() -> usable(selector)).flatMapIterable(keys -> keys.select(selector));
    }

    /** Completes once there were keys, asking for them if there never were; fails as {@link #of} does. */
    Mono<Void> present() {
        return Mono.defer(() -> held.get() == null ? fetched().then() : Mono.empty());
    }

    private Mono<Held> usable(JWKSelector selector) {
        var now = clock.instant();
        var keys = held.get();
        if (keys == null) {
            return fetched();
        }
        var enough =
                now.isBefore(keys.at().plus(FRESH)) && !keys.select(selector).isEmpty();
        if (enough || now.isBefore(keys.at().plus(PAUSE))) {
            return Mono.just(keys);
        }
        return now.isBefore(keys.at().plus(LAST_RESORT)) ? fetched().onErrorReturn(keys) : fetched();
    }

    /** One fetch at a time; who comes while it runs gets its outcome. */
    private Mono<Held> fetched() {
        var mine = new AtomicReference<@Nullable Mono<Held>>();
        var fresh = issuer.map(set -> new Held(set, clock.instant()))
                .doOnNext(held::set)
                .onErrorMap(fault -> new AuthenticationServiceException("the issuer's keys cannot be had", fault))
                .doFinally(_ -> fetch.compareAndSet(mine.get(), null))
                .cache();
        mine.set(fresh);
        var running = fetch.compareAndExchange(null, fresh);
        return running == null ? fresh : running;
    }

    private record Held(JWKSet set, Instant at) {
        List<JWK> select(JWKSelector selector) {
            return selector.select(set);
        }
    }
}
