package org.countersign.acceptance.hold;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countersign.acceptance.platform.ApartPlatform;
import org.countersign.acceptance.platform.Jars;
import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Launcher;
import org.countersign.acceptance.platform.Part;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.platform.Shape;
import org.countersign.acceptance.story.Story;

/**
 * A platform whose broker is a process of its own and can be taken away.
 *
 * @param services base address of a service, by its short name
 * @param end of all of it
 */
record Outage(Platform platform, Inside inside, Part broker, Function<String, URI> services, Runnable end)
        implements AutoCloseable {
    /** In the shape of this run. */
    static Outage start() {
        return Shape.ofThisRun().apart() ? apart() : oneJvm();
    }

    private static Outage apart() {
        var platform = ApartPlatform.fresh("outage");
        return new Outage(platform, Inside.of(platform), platform.broker(), platform::url, platform::close);
    }

    /** Services and store in one JVM. */
    private static Outage oneJvm() {
        var port = Launcher.freePort();
        var folder = Path.of("target", "platforms", Story.fresh("broker")).toAbsolutePath();
        var broker = Part.program("org.countersign.embedded.BrokerProcess", List.of(Jars.ofStandIns()), folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::kill));
        broker.start().awaitReady();
        var platform = LaunchedPlatform.fresh("outage", Map.of("KAFKA_BROKERS", "127.0.0.1:" + port));
        return new Outage(platform, Inside.of(platform), broker, platform::url, () -> {
            platform.kill();
            broker.kill();
        });
    }

    /** What one metric of the four services with a store comes to; see {@link Gauges}. */
    List<Double> gauge(String name) {
        return Stream.of("checklist", "evidence", "signoff", "notification")
                .map(service -> Gauges.read(services.apply(service), platform.token("ci"), name))
                .toList();
    }

    @Override
    public void close() {
        end.run();
    }
}
