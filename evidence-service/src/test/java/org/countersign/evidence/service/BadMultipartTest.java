package org.countersign.evidence.service;

import org.junit.jupiter.api.Test;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

class BadMultipartTest {
    @Test
    void namesTheBadPartOfAMultipartPost() {
        var parts = new MultipartBodyBuilder();
        parts.part("rapport", "{}");

        multipart(parts)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/rapport");
    }

    @Test
    void readsTheMetaPartAsStrictlyAsTheQuery() {
        var parts = new MultipartBodyBuilder();
        parts.part("report", "{}");
        parts.part("meta", "{\"transition\":\"0199\",\"collectedAt\":\"never\"}");

        multipart(parts)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/collectedAt");
    }

    @Test
    void refusesMetaThatIsNoObjectOfTexts() {
        var parts = new MultipartBodyBuilder();
        parts.part("report", "{}");
        parts.part("meta", "[1]");

        multipart(parts).expectStatus().isBadRequest();
    }

    private static WebTestClient.ResponseSpec multipart(MultipartBodyBuilder parts) {
        return Service.as("ci")
                .post()
                .uri("/api/v1/evidence")
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange();
    }
}
