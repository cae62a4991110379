package org.countersign.acceptance.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Eight free ports in a row, away from those that a user's own platform takes. */
final class FreePorts {
    private static final int LOWEST = 21_000;
    private static final int HIGHEST = 21_890;
    private static final int STEP = 10;
    private static final int COUNT = 8;
    private static final int ROWS = (HIGHEST - LOWEST) / STEP;
    // Builds that run side by side begin at different places, so that they do not find the same row free at once.
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % ROWS));

    private FreePorts() {}

    /** The first of them. */
    static int take() {
        for (var tries = 0; tries < ROWS; tries++) {
            var port = LOWEST + NEXT.getAndIncrement() % ROWS * STEP;
            if (IntStream.range(port, port + COUNT).allMatch(FreePorts::isFree)) {
                return port;
            }
        }
        throw new AssertionError("no free ports between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether something listens there. */
    static boolean isTaken(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
