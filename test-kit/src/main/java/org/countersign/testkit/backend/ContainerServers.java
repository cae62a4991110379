package org.countersign.testkit.backend;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Real servers in containers that go with the JVM. The images' names are system properties, so that a run can be tried
 * on another version: {@code countersign.mongo.image} and {@code countersign.kafka.image}.
 */
final class ContainerServers {
    /** The tag that the compose file names too. */
    static final String MONGO = "mongo:8.0";

    private ContainerServers() {}

    static String mongoImage() {
        return System.getProperty("countersign.mongo.image", MONGO);
    }

    static String kafkaImage() {
        return System.getProperty("countersign.kafka.image", kafkaOfTheClient());
    }

    /** The broker of the client's own version; the compose file names it too. */
    static String kafkaOfTheClient() {
        return "apache/kafka:" + AppInfoParser.getVersion();
    }

    /** A replica set of one. It knows itself by a name that only its container resolves, so nobody may ask it for that. */
    static Server mongo() {
        var image = mongoImage();
        var started = started(new MongoDBContainer(image).withReplicaSet());
        return Server.container(started.getConnectionString() + "/?directConnection=true", image);
    }

    static Server kafka() {
        var image = kafkaImage();
        return Server.container(started(new KafkaContainer(image)).getBootstrapServers(), image);
    }

    /** As asked for, or embedded with the reason: an engine that would first have to fetch the image is not asked to. */
    static Server orElse(String image, Supplier<Server> container, Supplier<String> embedded) {
        var docker = DockerClientFactory.instance();
        if (!docker.isDockerAvailable()) {
            return Server.embedded(embedded.get(), " (no container engine answers)");
        }
        try {
            docker.client().inspectImageCmd(image).exec();
        } catch (NotFoundException absent) {
            return Server.embedded(embedded.get(), " (the container engine has no " + image + ")");
        }
        return container.get();
    }

    private static <C extends GenericContainer<?>> C started(C container) {
        container.start();
        // Ends them also where the reaper of Testcontainers is switched off.
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return container;
    }
}
