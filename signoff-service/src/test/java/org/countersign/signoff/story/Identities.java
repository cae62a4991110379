package org.countersign.signoff.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Tokens that are the name of who calls. */
@TestConfiguration(proxyBeanMethods = false)
class Identities {
    private static final List<String> MFA = List.of("pwd", "otp", "mfa");

    private static final Map<String, Map<String, Object>> CLAIMS = Map.ofEntries(
            who("team-member", "person", List.of("payments"), List.of("read", "transitions:write"), List.of(), MFA),
            who("outsider-team", "person", List.of("other"), List.of("read", "transitions:write"), List.of(), MFA),
            approver("engineering-approver", "engineering", MFA),
            approver("second-engineering-approver", "engineering", MFA),
            approver("business-approver", "business", MFA),
            approver("data-owner", "data-owner", MFA),
            approver("no-mfa-approver", "engineering", List.of("pwd")),
            approver("walker", "engineering", MFA),
            who("agent", "agent", List.of("payments"), List.of("read"), List.of("engineering"), MFA),
            who("reader", "person", List.of(), List.of("read"), List.of("engineering"), MFA),
            who("release-manager", "person", List.of(), List.of("read", "releases:manage"), List.of(), MFA),
            who("outsider", "person", List.of(), List.of(), List.of(), MFA));

    @Bean
    ReactiveJwtDecoder tokens() {
        return token -> CLAIMS.containsKey(token) ? Mono.just(jwt(token)) : Mono.error(new BadJwtException("unknown"));
    }

    private static Jwt jwt(String name) {
        return Jwt.withTokenValue(name)
                .header("alg", "none")
                .subject(name)
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.MAX)
                .claims(claims -> claims.putAll(CLAIMS.get(name)))
                .build();
    }

    private static Map.Entry<String, Map<String, Object>> approver(String name, String seat, List<String> amr) {
        return who(name, "person", List.of(), List.of("read", "signoffs:write"), List.of(seat), amr);
    }

    private static Map.Entry<String, Map<String, Object>> who(
            String name,
            String actor,
            List<String> teams,
            List<String> permissions,
            List<String> seats,
            List<String> amr) {
        return Map.entry(
                name, Map.of("actor", actor, "teams", teams, "permissions", permissions, "seats", seats, "amr", amr));
    }
}
