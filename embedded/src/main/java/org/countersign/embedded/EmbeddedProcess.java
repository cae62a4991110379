package org.countersign.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** The arguments of a stand-in that runs as a process of its own: {@code --data DIR --port N}, both needed. */
record EmbeddedProcess(Path data, int port) {

    static EmbeddedProcess of(String[] arguments) {
        var given = Arrays.asList(arguments);
        if (given.size() != 4 || !given.contains("--data") || !given.contains("--port")) {
            throw new IllegalArgumentException("usage: --data DIR --port N, not " + given);
        }
        return new EmbeddedProcess(
                Path.of(given.get(given.indexOf("--data") + 1)),
                Integer.parseInt(given.get(given.indexOf("--port") + 1)));
    }

    /** Says where it listens on standard output, then waits for the end of the process. */
    static void runUntilKilled(String address, AutoCloseable running) throws InterruptedException {
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                running.close();
            } catch (Exception e) {
                throw new IllegalStateException("did not stop cleanly", e);
            }
            end.countDown();
        }));
        System.out.println("ready " + address);
        end.await();
    }
}
