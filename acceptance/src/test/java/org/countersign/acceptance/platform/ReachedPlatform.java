package org.countersign.acceptance.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.acceptance.wire.Json;

/**
 * A platform that somebody else started, in whatever shape: named by {@code COUNTERSIGN_PLATFORM_URL}, {@code
 * COUNTERSIGN_PLATFORM_BROKERS}, {@code COUNTERSIGN_PLATFORM_ISSUER} and {@code COUNTERSIGN_PLATFORM_SECRETS} (the file of the
 * development identity provider).
 */
final class ReachedPlatform implements Platform {
    private final Map<String, String> environment;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private ReachedPlatform(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The one that the environment names, if it names one. */
    static Optional<Platform> find(Map<String, String> environment) {
        return environment.containsKey("COUNTERSIGN_PLATFORM_URL")
                ? Optional.of(new ReachedPlatform(environment))
                : Optional.empty();
    }

    private String said(String name) {
        var value = environment.get("COUNTERSIGN_PLATFORM_" + name);
        if (value == null) {
            throw new AssertionError("COUNTERSIGN_PLATFORM_URL is set, COUNTERSIGN_PLATFORM_" + name + " is not");
        }
        return value;
    }

    @Override
    public URI url() {
        return URI.create(said("URL"));
    }

    @Override
    public String kafkaBrokers() {
        return said("BROKERS");
    }

    @Override
    public Optional<Path> log() {
        return Optional.empty();
    }

    @Override
    public String token(String identity) {
        return tokens.computeIfAbsent(identity, _ -> ask(identity, ""));
    }

    @Override
    public String token(String identity, String team) {
        return tokens.computeIfAbsent(
                identity + "@" + team, _ -> ask(identity, "&team=" + URLEncoder.encode(team, UTF_8)));
    }

    private String ask(String identity, String more) {
        try (var file = Files.newBufferedReader(Path.of(said("SECRETS")))) {
            var secrets = new Properties();
            secrets.load(file);
            var credentials = identity + ":" + secrets.getProperty(identity);
            var request = HttpRequest.newBuilder(URI.create(said("ISSUER")).resolve("/oauth2/token"))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return Json.read(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
