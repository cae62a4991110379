package org.countersign.standalone.options;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code --port}, {@code --data}, {@code --bind} and the environment's switches. */
public final class CommandLine {
    private static final Set<String> KNOWN = Set.of("--port", "--data", "--bind");
    private static final int LAST_PORT = 65_535;

    /** What reading gave: options, or why not. */
    public sealed interface Reading {
        /** Fit to start with. */
        record Fine(Options options) implements Reading {}

        /** Not fit; the reason is for the user. */
        record Refused(String reason) implements Reading {}
    }

    private CommandLine() {}

    /** Reads them; an option given twice counts as given last, an empty variable as not given. */
    public static Reading read(List<String> arguments, Map<String, String> environment) {
        try {
            Options options = options(pairs(arguments), environment);
            if (!isLoopback(options.bind()) && options.issuer().isEmpty()) {
                return new Reading.Refused("--bind " + options.bind() + " would open the platform to others, and "
                        + "development identities are for this machine alone: set OIDC_ISSUER to a real issuer first");
            }
            return new Reading.Fine(options);
        } catch (IllegalArgumentException e) {
            return new Reading.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Options options(Map<String, String> given, Map<String, String> environment) {
        return new Options(
                new Ports(port(given.getOrDefault("--port", "8080"))),
                path(given.getOrDefault("--data", ".countersign")),
                address(given.getOrDefault("--bind", Options.LOOPBACK)),
                variable(environment, "MONGODB_URI"),
                variable(environment, "KAFKA_BROKERS"),
                address(environment, "OIDC_ISSUER"),
                address(environment, "OIDC_JWKS_URI"),
                address(environment, "SLACK_WEBHOOK_URL"));
    }

    private static Map<String, String> pairs(List<String> arguments) {
        Map<String, String> pairs = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (!KNOWN.contains(option)) {
                throw new IllegalArgumentException("up knows --port, --data and --bind, not " + option);
            }
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            pairs.put(option, rest.pop());
        }
        return pairs;
    }

    private static int port(String text) {
        int last = LAST_PORT - Ports.COUNT + 1;
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > last) {
            throw new IllegalArgumentException(
                    "--port: a number from 1 to " + last + " (the seven after it are used too), not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--data: no path: " + text, e);
        }
    }

    private static String address(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--bind: an IP address, not " + text, e);
        }
    }

    private static Optional<URI> address(Map<String, String> environment, String name) {
        return variable(environment, name).map(text -> {
            try {
                URI uri = new URI(text);
                if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
                    throw new IllegalArgumentException(name + ": an http or https address is needed");
                }
                return uri;
            } catch (URISyntaxException e) {
                // The text itself may be a secret (a webhook is one), so it is not repeated.
                throw new IllegalArgumentException(name + ": no address at index " + e.getIndex(), e);
            }
        });
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isLoopback(String bind) {
        return InetAddress.ofLiteral(bind).isLoopbackAddress();
    }
}
