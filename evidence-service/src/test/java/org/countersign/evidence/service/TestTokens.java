package org.countersign.evidence.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Tokens that are the names of their bearers. */
@TestConfiguration(proxyBeanMethods = false)
class TestTokens {
    private static final List<String> TEAM = List.of("read", "evidence:write", "transitions:write");
    private static final Map<String, Map<String, Object>> BEARERS = Map.of(
            "ci", claims("machine", "payments", List.of("read", "evidence:write")),
            "team-member", claims("person", "payments", TEAM),
            "second-member", claims("person", "payments", TEAM),
            "agent", claims("agent", "payments", List.of("read", "evidence:write")),
            "stranger", claims("person", "orders", TEAM),
            "auditor", claims("person", "audit", List.of("read", "reports:read")),
            "outsider", claims("person", "nobody", List.of()));

    @Bean
    ReactiveJwtDecoder tokens() {
        return token -> BEARERS.containsKey(token)
                ? Mono.just(jwt(token, BEARERS.get(token)))
                : Mono.error(new BadJwtException("not a name"));
    }

    private static Map<String, Object> claims(String kind, String team, List<String> permissions) {
        return Map.of("actor", kind, "teams", List.of(team), "permissions", permissions);
    }

    private static Jwt jwt(String token, Map<String, Object> claims) {
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(token)
                .issuedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .claims(all -> all.putAll(claims))
                .build();
    }
}
