package org.countersign.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Supplier;
import org.countersign.chassis.identity.Issuer;
import org.countersign.chassis.probe.Http;
import org.countersign.chassis.probe.Http.Reply;
import org.countersign.chassis.probe.ProbeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

class ProblemsTest {
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static Issuer issuer;
    private static ConfigurableApplicationContext service;
    private static Http http;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        service =
                ProbeApplication.start(issuer.name(), List.of(BadInputController.class), "--countersign.max-body=4MB");
        http = ProbeApplication.http(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":7x}                              | /title          | Unexpected character",
                "{\"title\":\"a\"                            | /title          | Unexpected end-of-input",
                "{\"urgent\":true} {}                       | ``              | something follows the end",
                "{\"title\":\"a\",\"title\":\"b\"}           | /title          | Duplicate Object property",
                "{\"urgent\":true,\"titel\":\"a\"}           | /titel          | known fields: counts, due, parts, title",
                "{\"parts\":[{\"weight\":1},{\"weight\":\"x\"}]} | /parts/1/weight | must be a whole number",
                "{\"parts\":[{\"weight\":null}]}             | /parts/0/weight | must not be null",
                "{\"parts\":{\"name\":\"a\"}}                | /parts          | must be a list",
                "{\"parts\":[{\"weight\":1,\"colour\":\"green\"}]}| /parts/0/colour | must be one of: red, light-blue",
                "{\"counts\":{\"green\":1}}                  | /counts/green   | must be one of: red, light-blue",
                "{\"counts\":{\"a/b~c\":1}}                  | /counts/a~1b~0c | must be one of: red, light-blue",
                "{\"due\":\"tomorrow\"}                      | /due            | must be a time as RFC 3339",
                "{\"urgent\":\"perhaps\"}                    | /urgent         | must be true or false",
                "{\"title\":{}}                              | /title          | must be text",
                "{\"title\":\"forbidden\",\"urgent\":true}   | ``              | this title is not to be used",
                "[]                                          | ``              | must be an object"
            })
    void namesThePlaceAndTheReasonOfABadBody(String body, String pointer, String message) {
        var reply = http.post("/orders?secret=1", body, JSON);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed-body");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.text("/errors/0/message")).contains(message);
        assertThat(reply.text("/instance")).isEqualTo("/orders");
        assertThat(reply.text("/title")).isEqualTo("Malformed body");
        assertThat(reply.json().get("status").asInt()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("org.", "java.", "tools.jackson", "secret");
    }

    @Test
    void namesLineAndColumn() {
        var reply = http.post("/orders", "{\n  \"title\": nope\n}", JSON);
        assertThat(reply.json().get("line").asInt()).isEqualTo(2);
        assertThat(reply.json().get("column").asInt()).isBetween(10, 20);
    }

    @Test
    void refusesAnEmptyBody() {
        assertMalformed(http.post("/orders", "", JSON), "the body is empty");
        assertMalformed(http.post("/orders", "   ", JSON), "the body is empty");
    }

    @Test
    void refusesInvalidUtf8() {
        var bytes = new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        var reply = http.call("POST", "/orders", BodyPublishers.ofByteArray(bytes), JSON);
        assertMalformed(reply, "Invalid UTF-8");
    }

    @Test
    void refusesDeepNesting() {
        var deep = http.post("/trees", "{\"a\":".repeat(100_000), JSON);
        assertMalformed(deep, "depth");
        assertThat(deep.body()).doesNotContain("StreamReadConstraints");
        assertMalformed(http.post("/trees", "[".repeat(100_000), JSON), "");
    }

    @Test
    void refusesJsonBeyondItsLimitAndBodiesBeyondTheirs() {
        var long2 = "{\"a\":\"" + "x".repeat(2_000_000) + "\"}";
        assertTooLarge(http.post("/trees", long2, JSON));
        assertThat(http.post("/bytes", long2, "Content-Type", "application/octet-stream")
                        .json()
                        .get("length")
                        .asInt())
                .isEqualTo(long2.length());
        assertTooLarge(
                answered(() -> http.post("/bytes", "x".repeat(5_000_000), "Content-Type", "application/octet-stream")));
    }

    /** A server that refuses before the body has come may close under a client that still writes, which asks again. */
    private static Reply answered(Supplier<Reply> call) {
        for (var tries = 1; tries < 5; tries++) {
            try {
                return call.get();
            } catch (IllegalStateException reset) {
                assertThat(reset).hasCauseInstanceOf(IOException.class);
            }
        }
        return call.get();
    }

    @Test
    void countsWhatWasNotAnnounced() {
        var chunks = java.util.Collections.nCopies(5, new byte[1_000_000]);
        assertTooLarge(answered(() -> http.call(
                "POST", "/bytes", BodyPublishers.ofByteArrays(chunks), "Content-Type", "application/octet-stream")));
    }

    @Test
    void tellsWrongCallsInTheSameShape() {
        assertProblem(http.get("/orders"), 401, "unauthenticated");
        var wrongMethod = http.get("/orders", "Authorization", "Bearer " + issuer.token("ann"));
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
        var token = "Bearer " + issuer.token("ann");
        assertProblem(
                http.post("/orders", "{}", "Content-Type", "text/plain", "Authorization", token),
                415,
                "unsupported-media-type");
        assertProblem(
                http.post(
                        "/orders",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "image/png",
                        "Authorization",
                        token),
                406,
                "not-acceptable");
        var unknown = http.get("/nowhere", "Authorization", "Bearer " + issuer.token("ann"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("not-found");
        assertThat(unknown.text("/instance")).isEqualTo("/nowhere");
    }

    @Test
    void namesABadParameter() {
        assertProblem(http.get("/numbers?number=x"), 400, "invalid-parameter");
        assertThat(http.get("/numbers?number=x").text("/detail")).isEqualTo("number: must be a whole number");
        assertThat(http.get("/numbers").text("/parameter")).isEqualTo("number");
    }

    @Test
    void answersARefusalWithItsExtensionsAndInstance() {
        var reply = http.get("/refusals");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("not-ready");
        assertThat(reply.text("/blockers/1")).isEqualTo("restore");
        assertThat(reply.text("/instance")).isEqualTo("/refusals");
        assertThat(reply.json().has("errors")).isFalse();
    }

    @Test
    void tellsNothingOfAFault() {
        var reply = http.get("/faults/secret?token=abc");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.problem()).isEqualTo("internal-error");
        assertThat(reply.text("/errorId")).hasSize(36);
        assertThat(reply.body()).doesNotContain("hunter2", "IllegalState", "at org.", "abc");
        assertProblem(http.get("/faults/other"), 500, "internal-error");
    }

    @Test
    void keepsWhatTheFrameworkMeant() {
        assertProblem(http.get("/faults/precondition"), 412, "precondition-failed");
        assertProblem(http.get("/faults/away"), 503, "unavailable");
        assertProblem(http.get("/faults/issuer"), 503, "unavailable");
        assertThat(http.get("/faults/away").body()).doesNotContain("inner-host");
    }

    private static void assertMalformed(Reply reply, String detail) {
        assertProblem(reply, 400, "malformed-body");
        assertThat(reply.text("/detail")).contains(detail);
    }

    private static void assertTooLarge(Reply reply) {
        assertProblem(reply, 413, "body-too-large");
    }

    private static void assertProblem(Reply reply, int status, String slug) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(slug);
    }
}
