package org.countersign.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class IssuerKeysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final RSAKey KEY = Issuer.newKey("first");
    private static final SignedJWT KNOWN = token(KEY);
    private static final SignedJWT MADE_UP = token(Issuer.newKey("made-up"));

    private final AtomicInteger asked = new AtomicInteger();
    private Mono<JWKSet> answer = Mono.just(new JWKSet(KEY.toPublicJWK()));
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final IssuerKeys keys = new IssuerKeys(
            Mono.defer(() -> {
                asked.incrementAndGet();
                return answer;
            }),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void asksAnAbsentIssuerOnceASecondWhileThereAreNoKeys() {
        answer = Mono.error(new IllegalStateException("planted"));
        for (var call = 0; call < 20; call++) {
            assertUnavailable(KNOWN);
            StepVerifier.create(keys.present())
                    .expectError(AuthenticationServiceException.class)
                    .verify(PATIENCE);
        }
        assertThat(asked).hasValue(1);

        now = now.plus(IssuerKeys.SHORT_PAUSE);
        answer = Mono.just(new JWKSet(KEY.toPublicJWK()));
        assertFound(KNOWN);
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksAnAbsentIssuerSeldomForMadeUpKeys() {
        assertFound(KNOWN);
        answer = Mono.error(new IllegalStateException("planted"));
        now = now.plus(IssuerKeys.PAUSE);
        for (var call = 0; call < 20; call++) {
            assertNone(MADE_UP);
            assertFound(KNOWN);
        }
        assertThat(asked).hasValue(2);
        now = now.plus(IssuerKeys.PAUSE);
        assertNone(MADE_UP);
        assertThat(asked).hasValue(3);
    }

    @Test
    void servesOldKeysAndAsksAnAbsentIssuerSeldom() {
        assertFound(KNOWN);
        answer = Mono.error(new IllegalStateException("planted"));
        now = now.plus(IssuerKeys.FRESH);
        for (var call = 0; call < 20; call++) {
            assertFound(KNOWN);
        }
        assertThat(asked).hasValue(2);
        now = now.plus(IssuerKeys.LAST_RESORT);
        assertUnavailable(KNOWN);
        assertUnavailable(KNOWN);
        assertThat(asked).hasValue(3);
    }

    @Test
    void letsNobodyWaitForASilentIssuerWhoseKeyIsHeld() {
        assertFound(KNOWN);
        answer = Mono.never();
        now = now.plus(IssuerKeys.FRESH);
        var first = keys.of(KNOWN).subscribe();
        assertFound(KNOWN);
        assertThat(first.isDisposed()).isFalse();
        first.dispose();
    }

    private void assertFound(SignedJWT token) {
        StepVerifier.create(keys.of(token).map(JWK::getKeyID))
                .expectNext("first")
                .expectComplete()
                .verify(PATIENCE);
    }

    private void assertNone(SignedJWT token) {
        StepVerifier.create(keys.of(token)).expectComplete().verify(PATIENCE);
    }

    private void assertUnavailable(SignedJWT token) {
        StepVerifier.create(keys.of(token))
                .expectError(AuthenticationServiceException.class)
                .verify(PATIENCE);
    }

    private static SignedJWT token(RSAKey key) {
        try {
            var claims = new JWTClaimsSet.Builder().subject("ann").build();
            return SignedJWT.parse(Issuer.sign(claims, key, JOSEObjectType.JWT));
        } catch (ParseException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
