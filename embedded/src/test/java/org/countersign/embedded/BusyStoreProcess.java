package org.countersign.embedded;

/** The store with a checkpoint after every 256 KB, so that a kill is likely to meet one. */
final class BusyStoreProcess {

    private static final long LOG_BYTES = 256L * 1024;

    private BusyStoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var wanted = EmbeddedProcess.of(arguments);
        var running = new EmbeddedStore(wanted.data(), wanted.port(), LOG_BYTES).start();
        EmbeddedProcess.runUntilKilled(running.uri(), running);
    }
}
