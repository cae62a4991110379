package org.countersign.chassis.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/** Asks the issuer for its keys, within the time and size given; follows no redirect. */
final class IssuerClient {
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final WebClient http;
    private final OidcProperties properties;

    /** {@code threads} are the service's own; without them Reactor Netty's shared ones serve. */
    IssuerClient(OidcProperties properties, @Nullable LoopResources threads) {
        this.properties = properties;
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client(properties.patience(), threads)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }

    private static HttpClient client(Duration patience, @Nullable LoopResources threads) {
        var client = HttpClient.newConnection().followRedirect(false).responseTimeout(patience);
        return threads == null ? client : client.runOn(threads);
    }

    Mono<JWKSet> keys() {
        return address()
                .flatMap(address -> get(address).bodyToMono(String.class))
                .timeout(properties.patience())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the issuer answered nothing")))
                .map(IssuerClient::parsed);
    }

    private Mono<URI> address() {
        var configured = properties.jwks();
        return configured != null ? Mono.just(configured) : discovered();
    }

    private Mono<URI> discovered() {
        var issuer = properties.issuerName();
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return get(URI.create(base + DISCOVERY)).bodyToMono(DOCUMENT).map(document -> {
            if (!issuer.equals(document.get("issuer"))) {
                throw new IllegalStateException("the discovery document is of another issuer");
            }
            return URI.create(String.valueOf(document.get("jwks_uri")));
        });
    }

    private WebClient.ResponseSpec get(URI address) {
        return http.get().uri(address).retrieve();
    }

    private static JWKSet parsed(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException noKeys) {
            throw new IllegalStateException("the issuer's keys are no JWK set", noKeys);
        }
    }
}
