package org.countersign.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One message to {@code SLACK_WEBHOOK_URL} when the platform is up, so that a wrong address shows before it matters. */
final class SlackHello {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(SlackHello.class);

    private SlackHello() {}

    /** Says it, or says on the console that it could not; the address is a secret and is not repeated. */
    static void say(Optional<URI> webhook, String gateway) throws InterruptedException {
        if (webhook.isEmpty()) {
            return;
        }
        String text = new JsonMapper()
                .writeValueAsString(Map.of("text", "Countersign is up at " + gateway + ". Go-live notices come here."));
        HttpRequest request = HttpRequest.newBuilder(webhook.get())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                failed("answered " + status);
            }
        } catch (IOException e) {
            failed("does not answer (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void failed(String why) {
        LOG.warn("hello to SLACK_WEBHOOK_URL: it {}", why);
        System.err.println("  warning: SLACK_WEBHOOK_URL " + why + "; notices to it will be tried again and again");
    }
}
