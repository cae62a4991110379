package org.countersign.chassis.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.countersign.chassis.identity.Issuer;
import org.countersign.chassis.probe.Http;
import org.countersign.chassis.probe.Http.Reply;
import org.countersign.chassis.probe.ProbeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class IdempotencyTest {
    private static Issuer issuer;
    private static ConfigurableApplicationContext service;
    private static Http http;
    private static ParcelsController parcels;
    private static MemoryRequests requests;

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        service = ProbeApplication.start(issuer.name(), List.of(ParcelsController.class));
        http = ProbeApplication.http(service);
        parcels = service.getBean(ParcelsController.class);
        requests = service.getBean(MemoryRequests.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @BeforeEach
    void forget() {
        parcels.effects.clear();
        parcels.failing = false;
        requests.held.clear();
    }

    @Test
    void repeatsTheAnswerWithoutTheEffect() {
        var first = post("ann", "k1", "{\"a\":1}");
        var second = post("ann", "k1", "{\"a\":1}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .startsWith("/parcels/");
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(parcels.effects).hasSize(1);
        assertThat(parcels.effects.element().cause()).matches("request:[0-9a-f]{64}");
    }

    @Test
    void makesOneOfFiftyInParallel() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 50)
                    .mapToObj(_ -> pool.submit(() -> post("ann", "k2", "{\"a\":1}")))
                    .toList();
            for (var one : all) {
                assertThat(one.get().status()).isEqualTo(201);
                assertThat(one.get().body()).isEqualTo(all.getFirst().get().body());
            }
        }
        assertThat(parcels.effects).hasSize(1);
    }

    @Test
    void refusesTheKeyForAnotherBodyOrQuery() {
        post("ann", "k3", "{\"a\":1}");
        assertThat(post("ann", "k3", "{\"a\":2}").status()).isEqualTo(422);
        assertThat(post("ann", "k3", "{\"a\":2}").problem()).isEqualTo("idempotency-key-reused");
        assertThat(call("ann", "k3", "/parcels?b=1", "{\"a\":1}").status()).isEqualTo(422);
        assertThat(parcels.effects).hasSize(1);
    }

    @Test
    void keepsCallersAndKeysApart() {
        post("ann", "k4", "{\"a\":1}");
        post("bob", "k4", "{\"a\":1}");
        post("ann", "k5", "{\"a\":1}");
        assertThat(parcels.effects).hasSize(3);
        assertThat(parcels.effects.stream().map(RequestId::resource).distinct()).hasSize(3);
    }

    @Test
    void freesTheKeyOfARefusedCall() {
        assertThat(post("ann", "k6", "{\"refuse\":1}").status()).isEqualTo(409);
        assertThat(post("ann", "k6", "nonsense").status()).isEqualTo(400);
        assertThat(requests.held).isEmpty();
        assertThat(post("ann", "k6", "{\"a\":1}").status()).isEqualTo(201);
    }

    @Test
    void runsAgainAfterAFaultWithTheSameResource() {
        parcels.failing = true;
        assertThat(post("ann", "k7", "{\"a\":1}").status()).isEqualTo(500);
        parcels.failing = false;
        assertThat(post("ann", "k7", "{\"a\":1}").status()).isEqualTo(201);
        assertThat(parcels.effects).hasSize(2);
        assertThat(parcels.effects.stream().distinct()).hasSize(1);
    }

    @Test
    void takesOverFromADeadOwnerWithTheSameResource() {
        var resource = abandoned("k8", Instant.now().minusSeconds(31));
        var reply = post("ann", "k8", "{\"a\":1}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/id")).isEqualTo(resource);
    }

    @Test
    void saysAfterAWhileThatTheCallIsStillRunning() {
        abandoned("k9", Instant.now());
        var asked = Instant.now();
        var reply = post("ann", "k9", "{\"a\":1}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("request-running");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(Instant.now()).isAfter(asked.plusSeconds(4));
        assertThat(parcels.effects).isEmpty();
    }

    @Test
    void runsAgainWhereTheAnswerWasTooLongToKeep() {
        assertThat(call("ann", "k10", "/parcels/long", "0123456789").status()).isEqualTo(200);
        assertThat(call("ann", "k10", "/parcels/long", "0123456789").body()).hasSizeGreaterThan(1_999_999);
        assertThat(parcels.effects).hasSize(2);
        assertThat(parcels.effects.stream().distinct()).hasSize(1);
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThat(post("ann", "x".repeat(256), "{}").problem()).isEqualTo("invalid-idempotency-key");
        assertThat(post("ann", "x\ty", "{}").status()).isEqualTo(400);
        assertThat(post("ann", "x".repeat(255), "{}").status()).isEqualTo(201);
    }

    @Test
    void givesACallWithoutKeyAnIdOfItsOwn() {
        var token = issuer.token("ann", "read");
        for (int i = 0; i < 2; i++) {
            http.post("/parcels", "{}", "Authorization", "Bearer " + token, "Content-Type", "application/json");
        }
        assertThat(parcels.effects.stream().map(RequestId::cause).distinct()).hasSize(2);
        assertThat(parcels.effects).allSatisfy(id -> {
            assertThat(id.cause()).startsWith("request:");
            assertThat(UUID.fromString(id.resource()).version()).isEqualTo(7);
        });
        assertThat(requests.held).isEmpty();
    }

    @Test
    void reservesNothingForACallerWithoutPermission() {
        var token = issuer.token("ann");
        http.post("/parcels", "{}", "Authorization", "Bearer " + token, "Idempotency-Key", "k11");
        assertThat(requests.held).isEmpty();
    }

    @Test
    void reservesNothingWhereNothingTakesTheCall() {
        var before = requests.reservations.get();
        assertThat(call("ann", "k12", "/parcels/none/at/all", "{}").status()).isEqualTo(404);
        assertThat(requests.reservations).hasValue(before);
    }

    /** A reservation that nobody will answer; its resource. */
    private static String abandoned(String key, Instant at) {
        post("ann", key, "{\"a\":1}");
        parcels.effects.clear();
        var left = requests.held.values().iterator().next();
        requests.held.put(left.id(), new Reserved(left.id(), left.digest(), "dead", left.resource(), at, null));
        return left.resource();
    }

    private static Reply post(String who, String key, String body) {
        return call(who, key, "/parcels", body);
    }

    private static Reply call(String who, String key, String path, String body) {
        return http.post(
                path,
                body,
                "Authorization",
                "Bearer " + issuer.token(who, "read"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }
}
