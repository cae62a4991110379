package org.countersign.testkit.backend;

import com.mongodb.ConnectionString;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The store and the broker of a test run, started once for the JVM. {@code MONGODB_URI} and {@code KAFKA_BROKERS} name
 * real ones; what is not named is embedded. What is used is printed, so that nobody takes one for the other.
 */
public final class Backends {
    private static final Backends SHARED = new Backends(System.getenv());

    private final String mongoUri;
    private final String kafkaBrokers;

    private Backends(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("MONGODB_URI"));
        var brokers = Optional.ofNullable(environment.get("KAFKA_BROKERS"));
        mongoUri = named.orElseGet(EmbeddedServers::mongoUri);
        kafkaBrokers = brokers.orElseGet(EmbeddedServers::kafkaBrokers);
        System.out.printf(
                "backends: store %s, broker %s%n",
                named.isPresent() ? "external (MONGODB_URI)" : "embedded",
                brokers.isPresent() ? "external (KAFKA_BROKERS)" : "embedded");
    }

    /** The backends of this JVM. */
    public static Backends shared() {
        return SHARED;
    }

    /** Where the store is. */
    public String mongoUri() {
        return mongoUri;
    }

    /** Where the broker is. */
    public String kafkaBrokers() {
        return kafkaBrokers;
    }

    /** Whether the store is a real server. */
    public boolean realStore() {
        return new ConnectionString(mongoUri).getRequiredReplicaSetName() != null;
    }

    /** A database name that no other test has. */
    public static String freshDatabase(String purpose) {
        return purpose + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The properties that point a service at these backends, on a database of its own. */
    public Map<String, String> properties(String purpose) {
        return Map.of(
                "countersign.mongodb.uri", mongoUri,
                "countersign.mongodb.database", freshDatabase(purpose),
                "countersign.kafka.brokers", kafkaBrokers,
                "countersign.instance", purpose);
    }
}
