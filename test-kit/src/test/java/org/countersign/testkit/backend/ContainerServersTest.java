package org.countersign.testkit.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContainerServersTest {
    @Test
    void takesTheImagesThatTheComposeFileRuns() throws IOException {
        var compose = Files.readString(Path.of("..", "docker-compose.yml"));
        assertThat(compose)
                .contains("image: " + withVariable(ContainerServers.MONGO, "MONGO_VERSION") + "\n")
                .contains("image: " + withVariable(ContainerServers.kafkaOfTheClient(), "KAFKA_VERSION") + "\n");
    }

    /** {@code name:tag} as the compose file says it, whose tags can be overridden. */
    private static String withVariable(String image, String variable) {
        var parts = image.split(":", 2);
        return parts[0] + ":${" + variable + ":-" + parts[1] + "}";
    }
}
