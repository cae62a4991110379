package org.countersign.standalone.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP API as one identity after the other calls it. Safe for several threads.
 *
 * <p>Every call takes at most 20 s and every answer at most 32 MB; a fault is an {@link IOException} fit for a user.
 */
public final class Api {
    /** Of a call without a token. */
    public static final String NOBODY = "";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final URI base;
    private final Tokens tokens;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * @param gateway its address, without {@code /api/v1}
     */
    public Api(URI gateway, Tokens tokens) {
        this.base = gateway;
        this.tokens = tokens;
    }

    /** The gateway's address. */
    public URI gateway() {
        return base;
    }

    public Answer get(String identity, Address address) throws IOException {
        return send(request(identity, address).GET());
    }

    public Answer post(String identity, Address address, JsonNode body) throws IOException {
        return send(json(identity, address).POST(BodyPublishers.ofString(body.toString(), UTF_8)));
    }

    public Answer put(String identity, Address address, JsonNode body) throws IOException {
        return send(json(identity, address).PUT(BodyPublishers.ofString(body.toString(), UTF_8)));
    }

    /** Posts a file as it is. */
    public Answer post(String identity, Address address, byte[] file) throws IOException {
        return send(request(identity, address)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder json(String identity, Address address) throws IOException {
        return request(identity, address).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String identity, Address address) throws IOException {
        String root = base.toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "/api/v1" + address))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json, */*;q=0.1");
        return identity.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + tokens.of(identity));
    }

    private Answer send(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
        try {
            var response = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            return new Answer(response.statusCode(), response.body());
        } catch (ConnectException e) {
            throw new ConnectException(nobodyAnswers());
        } catch (HttpTimeoutException e) {
            throw new IOException("no answer from " + base + " within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private String nobodyAnswers() {
        return "nobody answers at " + base + ": ./countersign up starts the platform";
    }
}
