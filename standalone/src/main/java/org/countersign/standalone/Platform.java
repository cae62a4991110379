package org.countersign.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.embedded.EmbeddedBroker;
import org.countersign.embedded.EmbeddedStore;
import org.countersign.embedded.Fill;
import org.countersign.identity.IdentityProvider;
import org.countersign.identity.IdentitySettings;
import org.countersign.standalone.context.RunningServices;
import org.countersign.standalone.context.ServiceSettings;
import org.countersign.standalone.options.Options;
import org.countersign.standalone.parallel.PartFailedException;
import org.countersign.standalone.parallel.Together;
import org.jspecify.annotations.Nullable;

/** Everything that runs in this JVM: what stands in for servers, then the services on it; stopped the other way round. */
final class Platform {
    private final Options options;
    private final RunningServices services;
    private volatile @Nullable EmbeddedBroker broker;
    private volatile @Nullable EmbeddedStore store;
    private volatile @Nullable IdentityProvider identity;

    Platform(Options options) {
        this.options = options;
        this.services = new RunningServices(new ServiceSettings(
                options,
                options.mongodb()
                        .orElse("mongodb://" + Options.LOOPBACK + ":"
                                + options.ports().store()),
                options.brokers()
                        .orElse(Options.LOOPBACK + ":" + options.ports().broker())));
    }

    /** Returns when everything answers. After a failure {@link #stop()} takes down what came up. */
    void start() throws PartFailedException, InterruptedException {
        Map<String, Together.Work> starts = new LinkedHashMap<>();
        if (options.brokers().isEmpty()) {
            starts.put(
                    "broker",
                    () -> broker = new EmbeddedBroker(
                                    options.data().resolve("broker"),
                                    options.ports().broker())
                            .start());
        }
        if (options.mongodb().isEmpty()) {
            starts.put(
                    "store",
                    () -> store = new EmbeddedStore(
                                    options.data().resolve("store"),
                                    options.ports().store())
                            .start());
        }
        if (options.issuer().isEmpty()) {
            starts.put(
                    "identity",
                    () -> identity = IdentityProvider.start(IdentitySettings.onLoopback(
                            options.data(), options.ports().identity())));
        }
        Together.run(starts);
        services.start();
    }

    /** Stops what runs: the services first, so that nothing is cut off from its broker or store. */
    void stop() throws PartFailedException, InterruptedException {
        try {
            services.stop();
        } finally {
            Map<String, Together.Work> stops = new LinkedHashMap<>();
            put(stops, "identity", identity);
            put(stops, "broker", broker);
            put(stops, "store", store);
            Together.run(stops);
        }
    }

    /** How full the embedded store is; empty on a real one. */
    Optional<Fill> fill() {
        return Optional.ofNullable(store).map(EmbeddedStore::fill);
    }

    private static void put(Map<String, Together.Work> stops, String part, @Nullable AutoCloseable running) {
        if (running != null) {
            stops.put(part, running::close);
        }
    }
}
