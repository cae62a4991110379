package org.countersign.acceptance.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody who calls the API through the gateway; paths are those after {@code /api/v1}. Safe for several threads. */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final URI gateway;
    private final Optional<String> token;

    public Caller(URI gateway, Optional<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, BodyPublishers.ofByteArray(Json.bytes(body)), JSON);
    }

    /** A file, as it is. */
    public Answer post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", "application/octet-stream"));
    }

    /** With an idempotency key. */
    public Answer post(String path, String type, byte[] body, String key) {
        return send(
                "POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", type, "Idempotency-Key", key));
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT", path, BodyPublishers.ofByteArray(Json.bytes(body)), JSON);
    }

    public Answer patch(String path, JsonNode body) {
        return send("PATCH", path, BodyPublishers.ofByteArray(Json.bytes(body)), JSON);
    }

    /** Any call of the API. */
    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        return raw(method, "/api/v1" + path, body, headers);
    }

    /** Any call at all. */
    public Answer raw(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
