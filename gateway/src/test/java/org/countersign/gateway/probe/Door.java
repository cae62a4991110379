package org.countersign.gateway.probe;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.countersign.gateway.GatewayApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as it runs, before services that are played, and a client of it. */
public final class Door implements AutoCloseable {
    public static final String TOKEN = PlainTokens.of("ada", "person", List.of("payments"), "read");

    private final ConfigurableApplicationContext gateway;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Door(ConfigurableApplicationContext gateway) {
        this.gateway = gateway;
    }

    public static Door before(Service checklist, Service evidence, Service signoff, Service notification) {
        return new Door(new SpringApplicationBuilder(GatewayApplication.class, PlainTokens.class)
                .run(
                        "--spring.config.name=gateway",
                        "--countersign.oidc.issuer=https://issuer.test",
                        "--server.port=0",
                        "--countersign.log-format=",
                        "--countersign.upstream.checklist=" + checklist.url(),
                        "--countersign.upstream.evidence=" + evidence.url(),
                        "--countersign.upstream.signoff=" + signoff.url(),
                        "--countersign.upstream.notification=" + notification.url(),
                        "--countersign.upstream.time-limit=1500ms",
                        "--countersign.receive-within=3s",
                        "--countersign.breaker.window=6",
                        "--countersign.breaker.rest=30s"));
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port") + path);
    }

    public HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + TOKEN);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
        gateway.close();
    }
}
