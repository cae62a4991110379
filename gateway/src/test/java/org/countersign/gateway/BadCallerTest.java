package org.countersign.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.countersign.gateway.probe.Door;
import org.countersign.gateway.probe.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one caller does to its own calls is not held against the service that others call. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadCallerTest {
    /** More than the breaker's window. */
    private static final int CALLS = 8;

    private static Service evidence;
    private static Service others;
    private static Door door;

    @BeforeAll
    static void start() throws Exception {
        evidence = new Service();
        others = new Service();
        door = Door.before(others, evidence, others, others);
    }

    @AfterAll
    static void stop() {
        door.close();
        evidence.close();
        others.close();
    }

    @Test
    void answersWhoSendsTooSlowlyAndServesTheOthers() throws Exception {
        var callers = new ArrayList<Socket>();
        for (var call = 0; call < CALLS; call++) {
            callers.add(halfABody());
        }
        for (var caller : callers) {
            try (caller) {
                var answer = new String(caller.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:countersign:problem:request-timeout");
            }
        }
        assertServed();
    }

    @Test
    void servesTheOthersWhereCallersHangUp() throws Exception {
        for (var call = 0; call < CALLS; call++) {
            try (var caller = halfABody()) {
                Thread.sleep(100); // until the gateway is sending it on
                caller.setSoLinger(true, 0);
            }
        }
        Thread.sleep(500); // until the gateway has seen it
        assertServed();
    }

    private static Socket halfABody() throws IOException {
        var at = door.address("/api/v1/evidence");
        var caller = new Socket(at.getHost(), at.getPort());
        caller.getOutputStream()
                .write(String.join(
                                "\r\n",
                                List.of(
                                        "POST /api/v1/evidence HTTP/1.1",
                                        "Host: " + at.getAuthority(),
                                        "Authorization: Bearer " + Door.TOKEN,
                                        "Content-Length: 1000",
                                        "",
                                        "half of it"))
                        .getBytes(US_ASCII));
        return caller;
    }

    private static void assertServed() throws Exception {
        var post = door.get("/api/v1/evidence").POST(BodyPublishers.ofString("all of it"));
        assertThat(door.send(post).statusCode()).isEqualTo(200);
        assertThat(door.send(door.get("/actuator/prometheus")).body().lines())
                .filteredOn(line -> line.startsWith("resilience4j_circuitbreaker_calls_seconds_count")
                        && line.contains("name=\"evidence-service\"")
                        && line.contains("kind=\"failed\""))
                .allMatch(line -> line.endsWith(" 0") || line.endsWith(" 0.0"));
    }
}
