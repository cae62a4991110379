package org.countersign.identity;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into the token what Countersign's services read. The request may name another team ({@code team=}). */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String AUDIENCE = "countersign";
    static final String TEAM = "team";

    private static final Pattern TEAM_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    @Override
    public void customize(JwtEncodingContext context) {
        String name = context.getRegisteredClient().getClientId();
        DevelopmentIdentity identity = DevelopmentIdentities.find(name)
                .orElseThrow(() -> new IllegalStateException("a client that is no development identity: " + name));
        String team = team(context, identity);
        context.getClaims().audience(List.of(AUDIENCE)).claims(claims -> claims.putAll(identity.claims(team)));
    }

    private static @Nullable String team(JwtEncodingContext context, DevelopmentIdentity identity) {
        @Nullable
        Object asked = context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken request
                ? request.getAdditionalParameters().get(TEAM)
                : null;
        return switch (asked) {
            case null -> null;
            case String team
            when !TEAM_NAME.matcher(team).matches() ->
                throw refused("team: lower case letters, digits and hyphens, at most 40");
            case String _
            when !identity.hasTeam() ->
                throw refused("team: " + identity.name() + " is in no team and can be put in none");
            case String team -> team;
            default -> throw refused("team: given more than once");
        };
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
