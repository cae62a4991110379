package org.countersign.acceptance.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.CreateCollectionOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.countersign.acceptance.platform.ApartPlatform;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.RealStore;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each service works on its own database and on nobody else's: seen by the server, which notes who called. */
@OnPlatform
@Tag("apart")
class OwnDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> WITH_STORE = List.of("checklist", "evidence", "signoff", "notification");
    private static final int EVERY_CALL = 2;
    private static final int OFF = 0;
    // The server's own 1 MiB would keep the end of the story alone.
    private static final long ROOM_BYTES = 64L * 1024 * 1024;

    @Test
    void isTouchedByItsOwnServiceAlone(ApartPlatform platform) {
        assumeTrue(platform.store().isEmpty(), "the embedded store notes no callers");
        try (var server = platform.databases()) {
            WITH_STORE.forEach(service -> makeRoom(server, platform.database(service)));
            profile(platform, server, EVERY_CALL);
            Story.open(platform, "starter").toItsGo();
            profile(platform, server, OFF);
            assertThat(server.databases())
                    .containsExactlyInAnyOrderElementsOf(
                            WITH_STORE.stream().map(platform::database).toList());
            for (var service : WITH_STORE) {
                assertThat(callers(server, platform.database(service)))
                        .as(platform.database(service))
                        .containsExactly(service + "-service");
            }
        }
    }

    private static void makeRoom(RealStore server, String database) {
        var room = new CreateCollectionOptions().capped(true).sizeInBytes(ROOM_BYTES);
        Mono.from(server.client().getDatabase(database).createCollection("system.profile", room))
                .block(PATIENCE);
    }

    private static void profile(ApartPlatform platform, RealStore server, int level) {
        WITH_STORE.forEach(service -> Mono.from(server.client()
                        .getDatabase(platform.database(service))
                        .runCommand(new Document("profile", level)))
                .block(PATIENCE));
    }

    /** Names of the applications whose calls the server noted, but for this test's own, which bears none. */
    private static Set<String> callers(RealStore server, String database) {
        return Objects.requireNonNull(Flux.from(server.client()
                        .getDatabase(database)
                        .getCollection("system.profile")
                        .find())
                .mapNotNull(call -> call.getString("appName"))
                .collect(Collectors.toSet())
                .block(PATIENCE));
    }
}
