package org.countersign.chassis.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Checks tokens: signed by a key of the issuer with an algorithm of the list, of that issuer, for us, and in their time.
 * Time here is the machine's: a clock moved for a test moves what is due, not what the issuer has signed.
 */
final class Tokens {
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    /** Access tokens by RFC 9068, and those of issuers that say plain JWT, or nothing. */
    private static final DefaultJOSEObjectTypeVerifier<JWKSecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

    private Tokens() {}

    static ReactiveJwtDecoder decoder(OidcProperties properties, IssuerKeys keys) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::of)
                .validateType(false)
                .jwtProcessorCustomizer(Tokens::customize)
                .build();
        decoder.setJwtValidator(validator(properties));
        return decoder;
    }

    private static void customize(ConfigurableJWTProcessor<JWKSecurityContext> processor) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
        processor.setJWSTypeVerifier(TYPES);
    }

    private static OAuth2TokenValidator<Jwt> validator(OidcProperties properties) {
        var time = new JwtTimestampValidator(properties.skew());
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(properties.issuerName()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(properties.audience())));
    }
}
