package org.countersign.evidence.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Posts of evidence, complete unless said otherwise. */
final class Posts {
    private final Map<String, String> said = new LinkedHashMap<>();
    private String bearer = "ci";

    private Posts(String transition) {
        said.put("transition", transition);
    }

    /** A post that says time, environment and artifact. */
    static Posts to(String transition) {
        return bare(transition)
                .with("environment", "preprod")
                .with("subject", Transitions.RELEASE)
                .with(
                        "collectedAt",
                        Instant.now()
                                .minusSeconds(60)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
    }

    /** A post that says nothing but the transition. */
    static Posts bare(String transition) {
        return new Posts(transition);
    }

    Posts with(String name, String value) {
        said.put(name, value);
        return this;
    }

    Posts without(String name) {
        said.remove(name);
        return this;
    }

    Posts as(String name) {
        bearer = name;
        return this;
    }

    WebTestClient.ResponseSpec example(String name) {
        return body(Service.example(name));
    }

    WebTestClient.ResponseSpec body(byte[] report) {
        return Service.as(bearer)
                .post()
                .uri(uri -> {
                    uri.path("/api/v1/evidence");
                    said.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
                    return uri.build(said);
                })
                .bodyValue(report)
                .exchange();
    }

    static String id(WebTestClient.ResponseSpec answer, int status) {
        var body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body == null ? null : body.get("id"));
    }
}
