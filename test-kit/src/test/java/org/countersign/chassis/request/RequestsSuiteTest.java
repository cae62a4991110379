package org.countersign.chassis.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.countersign.testkit.backend.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Stands in the adapter's package, to hold it to its promises on a store without making it public. */
class RequestsSuiteTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static MongoClient client;
    private static MongoRequests requests;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        client = MongoClients.create(Backends.shared().mongoUri());
        requests = new MongoRequests(client.getDatabase(Backends.freshDatabase("requests")));
        requests.prepare().block(PATIENCE);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void reservesOnceForManyAtOnce() {
        var won = Flux.range(0, 50)
                .flatMap(number -> requests.reserve(by("try-" + number)), 50)
                .filter(Boolean::booleanValue)
                .count()
                .block(PATIENCE);

        assertThat(won).isEqualTo(1);
        assertThat(found().resource()).startsWith("resource-of-try-");
    }

    @Test
    void keepsTheAnswer() {
        requests.reserve(by("one")).block(PATIENCE);
        requests.answer(by("one"), answer("created")).block(PATIENCE);

        assertThat(found().answer().status()).isEqualTo(201);
        assertThat(found().answer().bytes()).asString().isEqualTo("created");
        assertThat(found().answer().headers()).containsEntry("Location", "/x");
    }

    @Test
    void letsOneTakeOverTheSameResource() {
        requests.reserve(by("dead")).block(PATIENCE);
        var seen = found();

        var taken = Flux.range(0, 20)
                .flatMap(
                        number -> requests.takeOver(seen, seen.takenOverBy("heir-" + number, NOON.plusSeconds(31))), 20)
                .filter(Boolean::booleanValue)
                .count()
                .block(PATIENCE);

        assertThat(taken).isEqualTo(1);
        assertThat(found().resource()).isEqualTo("resource-of-dead");
        assertThat(found().owner()).startsWith("heir-");
    }

    @Test
    void ignoresTheAnswerOfOneWhoLostIt() {
        requests.reserve(by("slow")).block(PATIENCE);
        requests.takeOver(found(), found().takenOverBy("heir", NOON.plusSeconds(31)))
                .block(PATIENCE);
        requests.answer(by("slow"), answer("late")).block(PATIENCE);
        requests.free(by("slow")).block(PATIENCE);

        assertThat(found().owner()).isEqualTo("heir");
        assertThat(found().answer()).isNull();
    }

    @Test
    void freesAndLapses() {
        requests.reserve(by("one")).block(PATIENCE);
        requests.lapse(by("one")).block(PATIENCE);
        assertThat(found().at()).isEqualTo(Instant.EPOCH);

        requests.free(by("one")).block(PATIENCE);
        assertThat(requests.find(id).blockOptional(PATIENCE)).isEmpty();
    }

    private Reserved found() {
        return requests.find(id).block(PATIENCE);
    }

    private Reserved by(String owner) {
        return new Reserved(id, "digest", owner, "resource-of-" + owner, NOON, null);
    }

    private static Answer answer(String body) {
        return new Answer(201, Map.of("Location", "/x"), body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
