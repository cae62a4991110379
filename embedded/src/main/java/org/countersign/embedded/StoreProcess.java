package org.countersign.embedded;

/** The embedded store as a process of its own: {@code --data DIR --port N}; prints {@code ready ADDRESS} once. */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var wanted = EmbeddedProcess.of(arguments);
        var running = new EmbeddedStore(wanted.data(), wanted.port()).start();
        EmbeddedProcess.runUntilKilled(running.uri(), running);
    }
}
