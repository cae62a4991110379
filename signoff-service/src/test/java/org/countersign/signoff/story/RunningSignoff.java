package org.countersign.signoff.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.chassis.json.WireJson;
import org.countersign.signoff.SignoffApplication;
import org.countersign.testkit.backend.Backends;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The service as it runs, on the shared backend, and callers of it. */
final class RunningSignoff implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);

    private static final String BASE = "/api/v1";

    private final ConfigurableApplicationContext service;
    private final WebTestClient http;

    private RunningSignoff(ConfigurableApplicationContext service) {
        this.service = service;
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(SOON)
                .build();
    }

    /** With a database of its own, its signing key in that folder, and more beans. */
    static RunningSignoff start(String name, Path keys, Class<?>... more) {
        var settings = new HashMap<String, Object>(Backends.shared().properties(name));
        settings.put("spring.config.name", "signoff-service");
        settings.put("server.port", "0");
        settings.put("countersign.oidc.issuer", "https://issuer.test");
        settings.put("countersign.signing.directory", keys.resolve("signing").toString());
        var sources = new ArrayList<Class<?>>(List.of(SignoffApplication.class, Identities.class));
        sources.addAll(List.of(more));
        return new RunningSignoff(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.REACTIVE)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new)));
    }

    /** What came back. */
    record Answer(int status, String body) {
        /** The kind of problem, after a look at the status. */
        String problem(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return WireJson.lenient().readTree(body).path("type").asString().replace("urn:countersign:problem:", "");
        }
    }

    Answer sign(String who, String id, String round, String decision, String snapshot) {
        var body = new HashMap<String, Object>(Map.of("round", round, "decision", decision));
        if (snapshot != null) {
            body.put("snapshot", snapshot);
        }
        return post(who, "/signoffs/" + id + "/decisions", body, _ -> {});
    }

    /** With an idempotency key. */
    Answer post(String who, String path, Object body, String key) {
        return post(who, path, body, headers -> headers.set("Idempotency-Key", key));
    }

    Answer post(String who, String path, Object body, Consumer<HttpHeaders> more) {
        var result = http.post()
                .uri(BASE + path)
                .headers(headers -> headers.setBearerAuth(who))
                .headers(more)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        return new Answer(result.getStatus().value(), new String(result.getResponseBody(), UTF_8));
    }

    JsonNode gate(String workload) {
        return get("reader", "/gate?workload=" + workload + "&stage=production");
    }

    JsonNode gateFor(String workload, String subject) {
        return get("reader", "/gate?workload=" + workload + "&stage=production&subject=" + subject);
    }

    /** The status alone, of somebody or of nobody (null). */
    int status(String who, String path) {
        return http.get()
                .uri(BASE + path)
                .headers(headers -> {
                    if (who != null) {
                        headers.setBearerAuth(who);
                    }
                })
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    String tag(String id) {
        return http.get()
                .uri(BASE + "/signoffs/" + id)
                .headers(headers -> headers.setBearerAuth("reader"))
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
    }

    byte[] bytes(String path) {
        return http.get()
                .uri(BASE + path)
                .headers(headers -> headers.setBearerAuth("reader"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    JsonNode get(String who, String path) {
        return WireJson.lenient()
                .readTree(http.get()
                        .uri(BASE + path)
                        .headers(headers -> headers.setBearerAuth(who))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    @Override
    public void close() {
        service.close();
    }
}
