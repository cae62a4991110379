package org.countersign.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The provider as a process of its own, for trying the services apart. */
public final class IdentityProcess {
    private static final Set<String> OPTIONS = Set.of("--data", "--port", "--issuer", "--bind");

    private IdentityProcess() {}

    /**
     * Options: {@code --data DIR} and {@code --port N}; {@code --issuer URL} if others reach it under another name than
     * 127.0.0.1; {@code --bind ADDRESS} for a container, whose own loopback address nobody else could reach.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        IdentitySettings settings;
        try {
            settings = settings(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        IdentityProvider provider = IdentityProvider.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(provider::close, "stop-identity"));
        System.out.println("identity " + settings.issuer() + " on " + settings.address() + ":" + settings.port()
                + ", secrets in " + settings.secrets());
        new CountDownLatch(1).await();
    }

    static IdentitySettings settings(List<String> args) {
        Map<String, String> given = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (!OPTIONS.contains(option) || rest.isEmpty()) {
                throw new IllegalArgumentException(
                        "identity: --data DIR --port N [--issuer URL] [--bind ADDRESS], not " + option);
            }
            given.put(option, rest.pop());
        }
        if (!given.containsKey("--data") || !given.containsKey("--port")) {
            throw new IllegalArgumentException("identity: --data DIR and --port N are needed");
        }
        int port = port(given.get("--port"));
        return new IdentitySettings(
                IdentitySettings.folderOf(Path.of(given.get("--data")).toAbsolutePath()),
                given.getOrDefault("--bind", "127.0.0.1"),
                port,
                URI.create(given.getOrDefault("--issuer", "http://127.0.0.1:" + port)));
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port: a number from 1 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
