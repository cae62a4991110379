package org.countersign.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.countersign.gateway.probe.Door;
import org.countersign.gateway.probe.PlainTokens;
import org.countersign.gateway.probe.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway as it runs, before services that are played. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GatewayTest {
    private static final String OUTSIDER = PlainTokens.of("outsider", "person", List.of());
    private static final int MEGABYTE = 1024 * 1024;

    private static Service checklist;
    private static Service evidence;
    private static Service signoff;
    private static Service notification;
    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        checklist = new Service();
        evidence = new Service();
        signoff = new Service();
        notification = new Service();
        door = Door.before(checklist, evidence, signoff, notification);
    }

    @AfterAll
    static void stop() {
        door.close();
        List.of(checklist, evidence, signoff, notification).forEach(Service::close);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/templates, checklist",
        "/api/v1/transitions/1/board, checklist",
        "/api/v1/evidence, evidence",
        "/api/v1/formats, evidence",
        "/api/v1/signoffs/1, signoff",
        "/api/v1/ledger/checkpoint, signoff",
        "/api/v1/gate, signoff",
        "/api/v1/notifications/contacts/ada, notification"
    })
    void leadsEachPathToItsService(String path, String service) throws Exception {
        assertThat(send(get(path)).body()).startsWith(path);
        assertThat(of(service).calls(path)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/schemas/k6, 200",
        "/api/v1/signing-keys, 200",
        "/, 200",
        "/actuator/health/readiness, 200",
        "/api/v1/transitions, 401",
        "/api/v1/gate, 401",
        "/nothing, 401",
        "/actuator/gateway/routes, 401"
    })
    void asksForATokenExceptOnPublicPaths(String path, int status) throws Exception {
        var answer = send(HttpRequest.newBuilder(door.address(path)));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:countersign:problem:unauthenticated");
        }
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void listsItsRoutesToWhoeverMayRead() throws Exception {
        var answer = send(get("/actuator/gateway/routes"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("checklist-service", "evidence-service", "signoff-service", "notification-service")
                .contains("CircuitBreaker");
        assertThat(send(HttpRequest.newBuilder(door.address("/actuator/gateway/routes"))
                                .header("Authorization", "Bearer " + OUTSIDER))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersAnUnknownPathWithAProblem() throws Exception {
        var answer = send(get("/api/v2/transitions"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:countersign:problem:not-found");
    }

    @Test
    void passesProblemsOfAServiceAsTheyAre() throws Exception {
        assertThat(send(get("/api/v1/gate/refused")).body()).isEqualTo("{\"type\":\"urn:x\",\"status\":409}");
        var down = send(get("/api/v1/gate/down"));
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).isEqualTo("{\"type\":\"urn:y\",\"status\":503}");
    }

    @Test
    void refusesAnAnnouncedBodyBeforeTheServiceHearsOfIt() throws Exception {
        var answer = send(post("/api/v1/evidence/announced").POST(BodyPublishers.ofByteArray(new byte[21 * MEGABYTE])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:countersign:problem:body-too-large");
        assertThat(evidence.calls("/api/v1/evidence/announced")).isEmpty();
    }

    @Test
    void refusesAnAnnouncedBodyAtOnceWhoseSenderWaitsForOurWord() throws Exception {
        var answer = send(post("/api/v1/evidence/expected")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[21 * MEGABYTE])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(evidence.calls("/api/v1/evidence/expected")).isEmpty();
    }

    @Test
    void cutsOffABodyThatTurnsOutTooLarge() throws Exception {
        var answer =
                send(post("/api/v1/evidence/counted").POST(BodyPublishers.ofInputStream(() -> zeros(24L * MEGABYTE))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:countersign:problem:body-too-large");
        assertThat(evidence.calls("/api/v1/evidence/counted")).isEmpty();
    }

    /** Without waiting for its end: bodies held whole, of many callers, would fill the memory. */
    @Test
    void sendsABodyOnAsItArrives() throws Exception {
        var before = evidence.read();
        var half = 9L * MEGABYTE;
        var body = BodyPublishers.concat(
                BodyPublishers.ofInputStream(() -> zeros(half)), BodyPublishers.ofInputStream(() -> {
                    await().atMost(10, TimeUnit.SECONDS).until(() -> evidence.read() >= before + MEGABYTE);
                    return zeros(half);
                }));

        var answer = send(post("/api/v1/evidence/large").POST(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("/api/v1/evidence/large " + 18 * MEGABYTE);
    }

    @Test
    void passesNoHeaderThatMeansTheConnectionOrLiesAboutTheCaller() throws Exception {
        send(get("/api/v1/formats/headers")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=203.0.113.7;host=evil.example")
                .header("Proxy-Authorization", "Basic eA==")
                .header("TE", "trailers")
                .header("X-Request-Id", "abc-1"));

        var headers = evidence.calls("/api/v1/formats/headers").getFirst().headers();
        assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer " + Door.TOKEN);
        assertThat(headers.get("X-Request-Id")).containsExactly("abc-1");
        assertThat(headers.toString()).doesNotContain("evil.example").doesNotContain("203.0.113.7");
        assertThat(headers).doesNotContainKeys("Proxy-authorization", "Te");
    }

    @Test
    void replacesARequestIdThatIsUnfitForALog() throws Exception {
        var answer = send(get("/api/v1/formats").header("X-Request-Id", "a b\"c"));

        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("a b\"c");
    }

    @Test
    void repeatsAGetThatWasCutOffButNeverAPost() throws Exception {
        var posted = send(post("/api/v1/notifications/1/cut").POST(BodyPublishers.ofString("{}")));
        var got = send(get("/api/v1/notifications/cut"));

        assertThat(posted.statusCode()).isEqualTo(503);
        assertThat(got.statusCode()).isEqualTo(503);
        assertThat(notification.calls("/api/v1/notifications/1/cut")).hasSize(1);
        assertThat(notification.calls("/api/v1/notifications/cut")).hasSize(3);
    }

    @Test
    void showsAPageThatLoadsNothing() throws Exception {
        var page = send(HttpRequest.newBuilder(door.address("/")));

        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(page.body()).contains("Countersign").doesNotContain("<script", "http://", "https://", "<link");
    }

    private static Service of(String service) {
        return switch (service) {
            case "checklist" -> checklist;
            case "evidence" -> evidence;
            case "signoff" -> signoff;
            default -> notification;
        };
    }

    private static HttpRequest.Builder get(String path) {
        return door.get(path);
    }

    private static HttpRequest.Builder post(String path) {
        return get(path).header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return door.send(request);
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                var some = (int) Math.min(left, length);
                left -= some;
                return some;
            }
        };
    }
}
