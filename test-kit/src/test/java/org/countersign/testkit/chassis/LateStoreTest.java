package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.countersign.chassis.store.StoreAutoConfiguration;
import org.countersign.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Services and servers are started in no order. */
class LateStoreTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    // One when the client is made and two while it waits for one call: the last of them belongs to another try.
    private static final int HEARTBEATS = 4;

    @Test
    void startsWhenTheStoreComesUpLater(@TempDir Path folder) throws Exception {
        CompletableFuture<ConfigurableApplicationContext> starting;
        int port;
        try (var absent = new ServerSocket(0, HEARTBEATS, InetAddress.getLoopbackAddress())) {
            absent.setSoTimeout((int) PATIENCE.toMillis());
            port = absent.getLocalPort();
            starting = CompletableFuture.supplyAsync(() -> start(absent.getLocalPort()));
            for (var hungUp = 0; hungUp < HEARTBEATS; hungUp++) {
                absent.accept().close();
            }
        }
        assertThat(starting).isNotDone();
        try (var _ = new EmbeddedStore(folder.resolve("store"), port).start();
                var started = starting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            assertThat(started.getBean(MongoDatabase.class).getName()).isEqualTo("late");
        }
    }

    private static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(StoreAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--countersign.mongodb.uri=mongodb://127.0.0.1:" + port,
                        "--countersign.mongodb.database=late",
                        "--countersign.mongodb.answer-within=500ms");
    }
}
