package org.countersign.chassis.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.ActorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Reads the caller out of a checked token. What the token does not say, the caller has not. */
final class CallerReader implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {
    private final OidcProperties.Claims names;

    CallerReader(OidcProperties.Claims names) {
        this.names = names;
    }

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromCallable(() -> new CallerToken(caller(token)));
    }

    private Caller caller(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("The token names no subject");
        }
        return new Caller(
                subject,
                kind(find(token, names.actor())),
                texts(find(token, names.teams())),
                texts(find(token, names.permissions())),
                texts(find(token, names.seats())),
                texts(find(token, names.amr())));
    }

    private static ActorKind kind(@Nullable Object claim) {
        return Arrays.stream(ActorKind.values())
                .filter(kind -> WireJson.name(kind).equals(claim))
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException("The token does not say what kind of actor it is"));
    }

    private static @Nullable Object find(Jwt token, String path) {
        Object found = token.getClaims().get(path);
        if (found != null) {
            return found;
        }
        found = token.getClaims();
        for (var step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static Set<String> texts(@Nullable Object claim) {
        Stream<?> values = switch (claim) {
            case Collection<?> list -> list.stream();
            case String spaced -> Stream.of(spaced.split(" ", -1));
            case null, default -> Stream.empty();
        };
        return values.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
