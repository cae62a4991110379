package org.countersign.acceptance.platform;

import java.util.Map;
import java.util.Optional;

/**
 * In which shape the platform of the tests runs, and on which store.
 *
 * @param apart every service a process of its own; else all in one JVM
 * @param store connection string of a real MongoDB; empty: the embedded store
 */
public record Shape(boolean apart, Optional<String> store) {
    /**
     * As the environment says: {@code COUNTERSIGN_SHAPE} is {@code apart} or {@code standalone}, and {@code MONGODB_URI} counts if
     * it is set. Without it: one JVM on the embedded store, whatever else is set, since that is what a user gets.
     */
    public static Shape of(Map<String, String> environment) {
        var store = Optional.ofNullable(environment.get("MONGODB_URI")).filter(uri -> !uri.isBlank());
        return switch (environment.getOrDefault("COUNTERSIGN_SHAPE", "")) {
            case "" -> new Shape(false, Optional.empty());
            case "standalone" -> new Shape(false, store);
            case "apart" -> new Shape(true, store);
            case String other -> throw new AssertionError("COUNTERSIGN_SHAPE is standalone or apart, not " + other);
        };
    }

    /** Of this run. {@code -Dcountersign.backend=containers} puts it on a store in a container where no other is named. */
    public static Shape ofThisRun() {
        var said = of(System.getenv());
        return said.store().isEmpty() && StoreContainer.isAskedFor()
                ? new Shape(said.apart(), Optional.of(StoreContainer.uri()))
                : said;
    }
}
