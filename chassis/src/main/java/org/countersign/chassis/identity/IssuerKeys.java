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
 * once in {@link #PAUSE}, by one request for all callers. While the issuer is away, keys serve for {@link #LAST_RESORT};
 * without any that serve it is asked once in {@link #SHORT_PAUSE}.
 */
final class IssuerKeys {
    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration LAST_RESORT = Duration.ofHours(1);

    /** Tokens with made-up key names must not become as many calls to the issuer. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Nobody is let in before the issuer is back, so that this is noticed soon. */
    static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

    private final Mono<JWKSet> issuer;
    private final Clock clock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<@Nullable Failed> failed = new AtomicReference<>();
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
        return Mono.defer(
                () -> held.get() == null ? asked(clock.instant(), SHORT_PAUSE).then() : Mono.empty());
    }

    private Mono<Held> usable(JWKSelector selector) {
        var now = clock.instant();
        var keys = held.get();
        if (keys == null || !now.isBefore(keys.at().plus(LAST_RESORT))) {
            return asked(now, SHORT_PAUSE);
        }
        var known = !keys.select(selector).isEmpty();
        var enough = known && (now.isBefore(keys.at().plus(FRESH)) || fetch.get() != null);
        return enough || now.isBefore(keys.at().plus(PAUSE))
                ? Mono.just(keys)
                : asked(now, PAUSE).onErrorReturn(keys);
    }

    /** What the issuer answers, or without asking that it is away, if it was just now. */
    private Mono<Held> asked(Instant now, Duration pause) {
        var last = failed.get();
        return last != null && now.isBefore(last.at().plus(pause)) ? Mono.error(last.fault()) : fetched();
    }

    /** One fetch at a time; who comes while it runs gets its outcome. */
    private Mono<Held> fetched() {
        var mine = new AtomicReference<@Nullable Mono<Held>>();
        var fresh = issuer.map(set -> new Held(set, clock.instant()))
                .doOnNext(held::set)
                .doOnError(fault -> failed.set(new Failed(fault, clock.instant())))
                .onErrorMap(IssuerKeys::unavailable)
                .doFinally(_ -> fetch.compareAndSet(mine.get(), null))
                .cache();
        mine.set(fresh);
        var running = fetch.compareAndExchange(null, fresh);
        return running == null ? fresh : running;
    }

    private static AuthenticationServiceException unavailable(Throwable cause) {
        return new AuthenticationServiceException("the issuer's keys cannot be had", cause);
    }

    /** A try that brought no keys, at its end. */
    private record Failed(Throwable cause, Instant at) {
        /** One for each caller: what it passes through notes itself in it. */
        AuthenticationServiceException fault() {
            return unavailable(cause);
        }
    }

    private record Held(JWKSet set, Instant at) {
        List<JWK> select(JWKSelector selector) {
            return selector.select(set);
        }
    }
}
