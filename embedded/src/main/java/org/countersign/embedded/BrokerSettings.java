package org.countersign.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's configuration: one node, small, as durable against a killed process as any broker. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CLIENT_LISTENER = "CLIENT";
    private static final int MEBIBYTE = 1024 * 1024;

    private BrokerSettings() {}

    static Map<String, String> of(Path home, int clientPort, int controllerPort) {
        var settings = new HashMap<String, String>();
        node(settings, home, clientPort, controllerPort);
        oneReplica(settings);
        smallFootprint(settings);
        return settings;
    }

    private static void node(Map<String, String> settings, Path home, int clientPort, int controllerPort) {
        var client = "%s://%s:%d".formatted(CLIENT_LISTENER, Ports.LOOPBACK, clientPort);
        var controller = "%s://%s:%d".formatted(CONTROLLER_LISTENER, Ports.LOOPBACK, controllerPort);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("listeners", client + "," + controller);
        settings.put("advertised.listeners", client);
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put(
                "listener.security.protocol.map",
                "%s:PLAINTEXT,%s:PLAINTEXT".formatted(CLIENT_LISTENER, CONTROLLER_LISTENER));
        settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, Ports.LOOPBACK, controllerPort));
        settings.put("log.dirs", home.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the next start is refused until the session of the killed broker is over.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void oneReplica(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void smallFootprint(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * MEBIBYTE));
        settings.put("log.segment.bytes", String.valueOf(32 * MEBIBYTE));
        settings.put("log.index.size.max.bytes", String.valueOf(MEBIBYTE));
        settings.put("offsets.topic.segment.bytes", String.valueOf(4 * MEBIBYTE));
        settings.put("transaction.state.log.segment.bytes", String.valueOf(4 * MEBIBYTE));
        settings.put("metadata.log.segment.bytes", String.valueOf(8 * MEBIBYTE));
        settings.put("metric.reporters", "");
    }
}
