package org.countersign.chassis.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param issuer claim {@code iss}, to the letter
 * @param jwks where the issuer's keys are; left out: what the issuer's {@code /.well-known/openid-configuration} names.
 *     Two settings, so that containers can reach the keys under another name than people know the issuer by
 * @param audience must be among claim {@code aud}
 * @param skew how far the issuer's clock may be off
 * @param patience how long the issuer may take to answer
 * @param claims the names of the claims that are read
 */
@ConfigurationProperties("countersign.oidc")
record OidcProperties(
        @Nullable String issuer,
        @Nullable URI jwks,
        @DefaultValue("countersign") String audience,
        @DefaultValue("30s") Duration skew,
        @DefaultValue("3s") Duration patience,
        @DefaultValue Claims claims) {

    OidcProperties {
        if (issuer == null || issuer.isBlank()) {
            throw new IllegalArgumentException("countersign.oidc.issuer: name the issuer whose tokens are taken");
        }
    }

    String issuerName() {
        return issuer == null ? "" : issuer;
    }

    /** Names may be paths into nested claims, for example {@code realm_access.roles}. */
    record Claims(
            @DefaultValue("actor") String actor,
            @DefaultValue("teams") String teams,
            @DefaultValue("permissions") String permissions,
            @DefaultValue("seats") String seats,
            @DefaultValue("amr") String amr) {}
}
