package org.countersign.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document store in this JVM that speaks MongoDB's protocol on 127.0.0.1 alone and keeps its data on disk.
 *
 * <p>What it has answered survives the killing of the JVM. It is for trying out, tests and small use: see
 * {@link #fill()}. It logs to {@code de.bwaldvogel.mongo} and {@code io.netty}.
 */
public final class EmbeddedStore implements AutoCloseable {

    /**
     * Size of the folder, in bytes, up to which the store serves well.
     *
     * <p>Measured on two busy cores: 100,000 journal entries of 1 KB take a little less. A stream of 50 is loaded and
     * appended to as fast as in an empty store; a start after a kill takes 6.5 s, and a query that no index answers 1.7 s.
     * Both grow in proportion from there.
     */
    public static final long COMFORTABLE_BYTES = 120L * 1024 * 1024;

    private static final int LISTENERS = 1;
    private static final int WORKERS = 32;

    private final Path folder;
    private final int wantedPort;
    private final long logBytes;
    private @Nullable MongoServer server;

    /**
     * @param folder where the data lives; made if it is missing, readable by its owner alone
     * @param port 1 to 65535, or 0 for a free one, which {@link #uri()} tells
     */
    public EmbeddedStore(Path folder, int port) {
        this(folder, port, Housekeeping.LOG_BYTES);
    }

    /** @param logBytes how much is written, in bytes, between two checkpoints */
    EmbeddedStore(Path folder, int port, long logBytes) {
        this.folder = folder;
        this.wantedPort = Ports.checked(port);
        this.logBytes = logBytes;
    }

    /**
     * Opens the data and listens.
     *
     * @throws PortTakenException when something else listens on the port
     * @throws IllegalStateException when it runs already or the folder cannot be used
     */
    public synchronized EmbeddedStore start() {
        if (server != null) {
            throw new IllegalStateException("the embedded store runs already");
        }
        var home = PrivateFolder.create(folder);
        var port = Ports.free("The embedded document store", wantedPort);
        var starting = new MongoServer(new DurableBackend(OpenedStore.in(home, logBytes)));
        starting.bind(Ports.loopback(port), LISTENERS, WORKERS);
        server = starting;
        return this;
    }

    /** The connection string, {@code mongodb://127.0.0.1:port}, without a database. */
    public synchronized String uri() {
        if (server == null) {
            throw new IllegalStateException("the embedded store does not run");
        }
        return "mongodb://%s:%d"
                .formatted(Ports.LOOPBACK, server.getLocalAddress().getPort());
    }

    /** Length of all files in the folder, in bytes. */
    public long sizeOnDisk() {
        return PrivateFolder.size(folder);
    }

    /** How full the store is, against {@link #COMFORTABLE_BYTES}. */
    public Fill fill() {
        return new Fill(sizeOnDisk(), COMFORTABLE_BYTES);
    }

    /** Closes all connections and the data; does nothing when it does not run. */
    @Override
    public synchronized void close() {
        var running = server;
        server = null;
        if (running != null) {
            running.shutdownNow();
        }
    }
}
