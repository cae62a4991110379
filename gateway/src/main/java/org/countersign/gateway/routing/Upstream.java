package org.countersign.gateway.routing;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;

/** A service behind the gateway and the first path segments, after {@code /api/v1}, that belong to it. */
enum Upstream {
    CHECKLIST("templates", "transitions"),
    EVIDENCE("evidence", "schemas", "formats"),
    SIGNOFF("signoffs", "signing-keys", "ledger", "gate"),
    NOTIFICATION("notifications");

    private static final String BASE = "/api/v1/";

    private final String segments;

    Upstream(String... segments) {
        this.segments = String.join(" ", segments);
    }

    /** The name of the service, as people know it. */
    String service() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** What it answers. */
    String[] paths() {
        return Stream.of(segments.split(" ", -1))
                .flatMap(segment -> Stream.of(BASE + segment, BASE + segment + "/**"))
                .toArray(String[]::new);
    }

    URI address(UpstreamProperties properties) {
        return switch (this) {
            case CHECKLIST -> properties.checklist();
            case EVIDENCE -> properties.evidence();
            case SIGNOFF -> properties.signoff();
            case NOTIFICATION -> properties.notification();
        };
    }
}
