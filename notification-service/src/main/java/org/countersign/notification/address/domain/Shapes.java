package org.countersign.notification.address.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.notification.address.domain.Shape.Fit;
import org.countersign.notification.address.domain.Shape.Unfit;

/** Reads an address by the letter. */
public final class Shapes {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 253;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int FIRST_HIGH_PORT = 1024;

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

    /** A host whose last label is a number is an IPv4 address to many resolvers (WHATWG URL, "ends in a number"). */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final List<String> LOCAL_SUFFIXES =
            List.of(".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".cluster.local", ".svc");

    private Shapes() {}

    /** Holds the text against the rules; {@code trustLoopback} also lets {@code http} and {@code localhost} pass. */
    public static Shape of(String text, boolean trustLoopback) {
        var read = read(text);
        if (read.isEmpty()) {
            return new Unfit(Refusal.NOT_AN_ADDRESS);
        }
        var uri = read.get();
        if (uri.getHost() == null) {
            return new Unfit(Refusal.ODD_HOST);
        }
        var plain = uri.getScheme().equalsIgnoreCase("http");
        if (plain && !trustLoopback) {
            return new Unfit(Refusal.NOT_HTTPS);
        }
        if (uri.getRawUserInfo() != null) {
            return new Unfit(Refusal.USER_INFO);
        }
        if (uri.getRawFragment() != null) {
            return new Unfit(Refusal.FRAGMENT);
        }
        var port = uri.getPort() >= 0 ? uri.getPort() : plain ? HTTP_PORT : HTTPS_PORT;
        if (!fits(port, plain)) {
            return new Unfit(Refusal.PORT);
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return host(host, trustLoopback)
                .<Shape>map(Unfit::new)
                .orElseGet(() -> new Fit(uri, unbracketed(host), port, plain));
    }

    private static Optional<URI> read(String text) {
        try {
            var uri = new URI(text);
            var http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return text.length() <= LONGEST && http && uri.getRawAuthority() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean fits(int port, boolean plain) {
        return port == HTTPS_PORT || (port >= FIRST_HIGH_PORT && port <= 65_535) || (plain && port == HTTP_PORT);
    }

    private static Optional<Refusal> host(String host, boolean trustLoopback) {
        if (host.startsWith("[")) {
            // A zone would pick one of our own network cards.
            return host.contains("%") ? Optional.of(Refusal.ODD_HOST) : Optional.empty();
        }
        if (IPV4.matcher(host).matches()) {
            return Optional.empty();
        }
        if (host.equals("localhost")) {
            return trustLoopback ? Optional.empty() : Optional.of(Refusal.LOCAL_NAME);
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return Optional.of(Refusal.ODD_HOST);
        }
        if (LOCAL_SUFFIXES.stream().anyMatch(host::endsWith)) {
            return Optional.of(Refusal.LOCAL_NAME);
        }
        var name = host.length() <= LONGEST_NAME && NAME.matcher(host).matches();
        return name ? Optional.empty() : Optional.of(Refusal.ODD_HOST);
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
