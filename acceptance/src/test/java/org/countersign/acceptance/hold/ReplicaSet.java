package org.countersign.acceptance.hold;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** A MongoDB that is a replica set of one. */
record ReplicaSet(int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the platform is told. */
    String uri() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=rs0";
    }

    /** Starts its server on a data folder in that one, which is made. */
    List<String> command(String binary, Path folder) {
        var data = folder.resolve("data");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                binary,
                "--dbpath",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                "rs0",
                "--wiredTigerCacheSizeGB",
                "0.5");
    }

    /** Makes the server that runs on the port one, where it is none yet, and returns when it takes writes. */
    void ready() {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            var admin = client.getDatabase("admin");
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            var set = new Document("_id", "rs0").append("members", List.of(member));
            Awaitility.await("primary on port " + port)
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreException(MongoException.class)
                    .until(() -> {
                        Mono.from(admin.runCommand(new Document("replSetInitiate", set)))
                                .onErrorComplete(MongoException.class)
                                .block(PATIENCE);
                        var hello = Mono.from(admin.runCommand(new Document("hello", 1)))
                                .block(PATIENCE);
                        return hello != null && hello.getBoolean("isWritablePrimary", false);
                    });
        }
    }
}
