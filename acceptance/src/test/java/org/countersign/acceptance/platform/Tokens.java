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
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.acceptance.wire.Json;

/** Access tokens of the development identity provider, asked for over HTTP and kept as long as this JVM. */
final class Tokens {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI issuer;
    private final Path secrets;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** {@code secrets} is the file that the provider writes for its owner. */
    Tokens(URI issuer, Path secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
    }

    String of(String identity) {
        return kept.computeIfAbsent(identity, _ -> ask(identity, ""));
    }

    String of(String identity, String team) {
        return kept.computeIfAbsent(
                identity + "@" + team, _ -> ask(identity, "&team=" + URLEncoder.encode(team, UTF_8)));
    }

    private String ask(String identity, String more) {
        try (var file = Files.newBufferedReader(secrets)) {
            var known = new Properties();
            known.load(file);
            var credentials = identity + ":" + known.getProperty(identity);
            var request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more))
                    .build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return Json.read(answer.body()).path("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
