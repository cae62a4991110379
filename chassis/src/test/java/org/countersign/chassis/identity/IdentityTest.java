package org.countersign.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.chassis.probe.Http;
import org.countersign.chassis.probe.Http.Reply;
import org.countersign.chassis.probe.ProbeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class IdentityTest {
    /** An issuer that comes back is noticed after {@link IssuerKeys#SHORT_PAUSE}; the rest is for a slow machine. */
    private static final Duration SOON = IssuerKeys.SHORT_PAUSE.plusSeconds(4);

    private static Issuer issuer;
    private static ConfigurableApplicationContext service;
    private static Http http;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        service = ProbeApplication.start(
                issuer.name(),
                List.of(DoorsController.class, SilentController.class),
                "--countersign.public-paths=/silent");
        http = ProbeApplication.http(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void readsTheCallerFromTheToken() {
        var reply = asked("/doors/evidence", issuer.token("ann", "evidence:write"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"id\":\"ann\"", "\"kind\":\"person\"", "[\"mfa\",\"pwd\"]", "payments");
    }

    @Test
    void namesTheMissingPermission() {
        var reply = asked("/doors/evidence", issuer.token("ann", "read"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("missing-permission");
        assertThat(reply.text("/permission")).isEqualTo("evidence:write");
        assertThat(reply.text("/detail")).contains("evidence:write");
    }

    @Test
    void takesAnyOfSeveralPermissions() {
        assertThat(asked("/doors/either", issuer.token("ann", "signoffs:write")).status())
                .isEqualTo(200);
        assertThat(asked("/doors/either", issuer.token("ann", "risks:accept")).status())
                .isEqualTo(200);
        assertThat(asked("/doors/either", issuer.token("ann", "read")).text("/permission"))
                .isEqualTo("risks:accept or signoffs:write");
    }

    @Test
    void letsEverybodyToPublicEndpointsAndPathsAndHealth() {
        assertThat(http.get("/doors/public").body()).isEqualTo("nobody");
        assertThat(asked("/doors/public", issuer.token("ann")).body()).isEqualTo("ann");
        assertThat(http.get("/silent").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void keepsMetricsForReaders() {
        assertThat(http.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(asked("/actuator/prometheus", issuer.token("ann")).status()).isEqualTo(403);
        assertThat(asked("/actuator/prometheus", issuer.token("ann", "read")).body())
                .contains("service=\"probe\"");
        assertThat(asked("/actuator/metrics", issuer.token("ann", "read")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61ctuator/prometheus", "/actuator/%70rometheus", "/actuator/prometheus/"})
    void keepsMetricsForReadersHoweverThePathIsWritten(String path) {
        assertThat(http.get(path).status()).isEqualTo(401);
        assertThat(asked(path, issuer.token("ann")).status()).isEqualTo(403);
    }

    @Test
    void challengesWhereNoTokenCame() {
        var reply = http.get("/doors/evidence");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(http.get("/nowhere").status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesATokenThat(String flaw, String token) {
        var reply = asked("/doors/either", token);
        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
    }

    static Stream<Arguments> badTokens() {
        var good = issuer.claims("ann", "signoffs:write").build();
        return Map.of(
                        "is of another issuer",
                                issuer.sign(issuer.claims("ann", "signoffs:write")
                                        .issuer("http://elsewhere")
                                        .build()),
                        "is for another audience",
                                issuer.sign(issuer.claims("ann", "signoffs:write")
                                        .audience("elsewhere")
                                        .build()),
                        "has expired",
                                issuer.sign(issuer.claims("ann", "signoffs:write")
                                        .expirationTime(Date.from(Instant.now().minusSeconds(60)))
                                        .build()),
                        "never expires",
                                issuer.sign(issuer.claims("ann", "signoffs:write")
                                        .expirationTime(null)
                                        .build()),
                        "is not valid yet",
                                issuer.sign(issuer.claims("ann", "signoffs:write")
                                        .notBeforeTime(Date.from(Instant.now().plusSeconds(90)))
                                        .build()),
                        "names no kind of actor",
                                issuer.sign(issuer.claims("ann", "signoffs:write")
                                        .claim("actor", "robot")
                                        .build()),
                        "is signed by another key under our name",
                                Issuer.sign(good, Issuer.newKey("first"), JOSEObjectType.JWT),
                        "is signed with the public key as secret", issuer.signedWithThePublicKeyAsSecret(good),
                        "is not signed", Issuer.unsigned(good),
                        "is no token", "abc.def")
                .entrySet()
                .stream()
                .map(flawed -> Arguments.of(flawed.getKey(), flawed.getValue()));
    }

    @Test
    void followsAChangeOfKeyAndAsksTheIssuerSeldom() {
        try (var changing = new Issuer();
                var other = ProbeApplication.start(changing.name(), List.of(DoorsController.class))) {
            var calls = ProbeApplication.http(other);
            for (int i = 0; i < 20; i++) {
                assertThat(bearer(calls, changing.token("ann", "signoffs:write"))
                                .status())
                        .isEqualTo(200);
            }
            assertThat(changing.asked).hasValue(1);
            changing.broken = true;
            assertThat(bearer(calls, changing.token("ann", "signoffs:write")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysThatTheIssuerIsAwayInsteadOfFailing() {
        try (var away = new Issuer()) {
            away.broken = true;
            try (var other = ProbeApplication.start(away.name(), List.of(DoorsController.class))) {
                var reply = bearer(ProbeApplication.http(other), away.token("ann", "signoffs:write"));
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.problem()).isEqualTo("unavailable");
                away.broken = false;
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(
                                        bearer(ProbeApplication.http(other), away.token("ann", "signoffs:write"))
                                                .status())
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void isReadyFromTheMomentItHasTheKeys() {
        try (var late = new Issuer()) {
            late.broken = true;
            try (var other = ProbeApplication.start(late.name(), List.of(DoorsController.class))) {
                var calls = ProbeApplication.http(other);
                var notYet = calls.get("/actuator/health/readiness");
                assertThat(notYet.status()).isEqualTo(503);
                assertThat(notYet.text("/components/keys/status")).isEqualTo("DOWN");
                assertThat(calls.get("/actuator/health/liveness").status()).isEqualTo(200);

                late.broken = false;
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(
                                        calls.get("/actuator/health/readiness").status())
                                .isEqualTo(200));
                late.broken = true;
                assertThat(calls.get("/actuator/health/readiness").status()).isEqualTo(200);
                assertThat(bearer(calls, late.token("ann", "signoffs:write")).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void refusesToStartWithAHandlerThatSaysNothing() {
        assertThatThrownBy(() -> ProbeApplication.start(issuer.name(), List.of(SilentController.class)))
                .hasMessageContaining("Neither @Permission nor @PublicEndpoint on")
                .hasMessageContaining("SilentController#silent");
    }

    @Test
    void saysThatNoIssuerIsNamedBeforeItWaitsForAnything() {
        assertThatThrownBy(() -> ProbeApplication.start("", List.of(WaitsForLong.class)))
                .hasStackTraceContaining("name the issuer whose tokens are taken")
                .hasStackTraceContaining("countersign.oidc");
    }

    @Configuration(proxyBeanMethods = false)
    static class WaitsForLong {
        @Bean
        Object store() {
            throw new AssertionError("the store is waited for");
        }
    }

    private static Reply asked(String path, String token) {
        return http.get(path, "Authorization", "Bearer " + token);
    }

    private static Reply bearer(Http calls, String token) {
        return calls.get("/doors/either", "Authorization", "Bearer " + token);
    }
}
