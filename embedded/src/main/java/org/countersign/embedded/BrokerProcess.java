package org.countersign.embedded;

/** The embedded broker as a process of its own: {@code --data DIR --port N}; prints {@code ready ADDRESS} once. */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var wanted = EmbeddedProcess.of(arguments);
        var running = new EmbeddedBroker(wanted.data(), wanted.port()).start();
        EmbeddedProcess.runUntilKilled(running.bootstrapServers(), running);
    }
}
