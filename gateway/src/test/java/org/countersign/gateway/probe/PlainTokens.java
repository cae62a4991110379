package org.countersign.gateway.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes claims as they stand: how tokens are checked is the chassis' own test. */
@TestConfiguration(proxyBeanMethods = false)
public class PlainTokens {
    private static final JsonMapper JSON = new JsonMapper();

    @Bean
    ReactiveJwtDecoder claimsAsTheyStand() {
        return token -> Mono.fromSupplier(() -> new Jwt(
                token,
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(60),
                Map.of("alg", "none"),
                claims(token)));
    }

    @SuppressWarnings("unchecked") // a JSON object is read as a map with text keys
    private static Map<String, Object> claims(String token) {
        return JSON.readValue(Base64.getUrlDecoder().decode(token), HashMap.class);
    }

    public static String of(String sub, String actor, List<String> teams, String... permissions) {
        var claims = Map.of("sub", sub, "actor", actor, "teams", teams, "permissions", List.of(permissions));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(claims).getBytes(UTF_8));
    }
}
