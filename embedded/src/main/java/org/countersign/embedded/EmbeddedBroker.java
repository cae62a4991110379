package org.countersign.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in this JVM: one KRaft node, controller and broker at once, listening on 127.0.0.1 alone.
 *
 * <p>Its folder is formatted by the first start and found again by the next one. Topics are created by those who
 * use them, never by a mere mention. It logs to {@code org.apache.kafka}, {@code kafka} and {@code state.change.logger}.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final Path folder;
    private final int wantedPort;
    private int port;
    private @Nullable KafkaRaftServer server;

    /**
     * @param folder where topics and metadata live; made if it is missing, readable by its owner alone
     * @param port 1 to 65535, or 0 for a free one, which {@link #bootstrapServers()} tells
     */
    public EmbeddedBroker(Path folder, int port) {
        this.folder = folder;
        this.wantedPort = Ports.checked(port);
    }

    /**
     * Starts the broker and returns when it takes records.
     *
     * @throws PortTakenException when something else listens on the port
     * @throws IllegalStateException when it runs already or the folder cannot be used
     */
    public synchronized EmbeddedBroker start() {
        if (server != null) {
            throw new IllegalStateException("the embedded broker runs already on port " + port);
        }
        var home = PrivateFolder.create(folder);
        var clientPort = Ports.free("The embedded Kafka broker", wantedPort);
        format(home);
        var config = BrokerSettings.of(home, clientPort, Ports.free("The embedded Kafka controller", 0));
        var starting = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw new IllegalStateException("the embedded broker did not start on port " + clientPort, e);
        }
        port = clientPort;
        server = starting;
        return this;
    }

    /** The address for clients, {@code 127.0.0.1:port}. */
    public synchronized String bootstrapServers() {
        if (server == null) {
            throw new IllegalStateException("the embedded broker does not run");
        }
        return Ports.LOOPBACK + ":" + port;
    }

    /** Stops the broker and returns when all it took is on disk; does nothing when it does not run. */
    @Override
    public synchronized void close() {
        var running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    private static void format(Path home) {
        if (Files.exists(home.resolve("meta.properties"))) {
            return;
        }
        var formatter = new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(home.toString())
                .addDirectory(home.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException("the broker's folder cannot be formatted: " + home, e);
        }
    }
}
