package org.countersign.testkit.backend;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The store and the broker of a test run, each started once for the JVM, when first asked for. {@code MONGODB_URI} and
 * {@code KAFKA_BROKERS} name real ones; for what is not named, system property {@code countersign.backend} says
 * {@code embedded} (the default), {@code containers}, or {@code auto}: containers where an engine has the images. What
 * is used is printed, so that nobody takes one for the other.
 */
public final class Backends {
    private static final Backends SHARED = new Backends(System.getenv(), System.getProperty(Choice.PROPERTY));

    private final Map<String, String> environment;
    private final Choice choice;
    private @Nullable Server store;
    private @Nullable Server broker;

    private Backends(Map<String, String> environment, @Nullable String said) {
        this.environment = environment;
        this.choice = Choice.of(said);
    }

    /** The backends of this JVM. */
    public static Backends shared() {
        return SHARED;
    }

    /** Where the store is; the first call starts it. */
    public String mongoUri() {
        return store().address();
    }

    /** Where the broker is; the first call starts it. */
    public String kafkaBrokers() {
        return broker().address();
    }

    private synchronized Server store() {
        var known = store;
        if (known == null) {
            known = found(
                    "MONGODB_URI", ContainerServers.mongoImage(), ContainerServers::mongo, EmbeddedServers::mongoUri);
            System.out.println("backends: store " + known.what());
            store = known;
        }
        return known;
    }

    private synchronized Server broker() {
        var known = broker;
        if (known == null) {
            known = found(
                    "KAFKA_BROKERS",
                    ContainerServers.kafkaImage(),
                    ContainerServers::kafka,
                    EmbeddedServers::kafkaBrokers);
            System.out.println("backends: broker " + known.what());
            broker = known;
        }
        return known;
    }

    private Server found(String variable, String image, Supplier<Server> container, Supplier<String> embedded) {
        var named = environment.get(variable);
        if (named != null) {
            return Server.external(named, variable);
        }
        return switch (choice) {
            case EMBEDDED -> Server.embedded(embedded.get(), "");
            case CONTAINERS -> container.get();
            case AUTO -> ContainerServers.orElse(image, container, embedded);
        };
    }

    /** A database name that no other test has. */
    public static String freshDatabase(String purpose) {
        return purpose + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The properties that point a service at these backends, on a database of its own. */
    public Map<String, String> properties(String purpose) {
        return Map.of(
                "countersign.mongodb.uri", mongoUri(),
                "countersign.mongodb.database", freshDatabase(purpose),
                "countersign.kafka.brokers", kafkaBrokers(),
                "countersign.instance", purpose);
    }
}
