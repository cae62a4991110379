package org.countersign.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.embedded.Fill;
import org.countersign.standalone.options.Options;
import org.countersign.standalone.running.Running;

/** What {@code up} says when everything answers. */
final class Welcome {
    private static final long MEBIBYTE = 1024L * 1024;

    private Welcome() {}

    static List<String> lines(
            Options options, Running running, Duration took, long residentBytes, Optional<Fill> fill, boolean fresh) {
        List<String> lines = new ArrayList<>();
        lines.add("ready in %s s · %d MB resident".formatted(seconds(took), residentBytes / MEBIBYTE));
        lines.add("");
        lines.add("  gateway     " + running.gateway() + "  (API " + running.gateway() + "/api/v1)");
        lines.add("  identities  " + identities(options));
        lines.add("  data        " + running.data());
        lines.add("  store       "
                + options.mongodb()
                        .map(_ -> "MONGODB_URI")
                        .orElseGet(() -> fill.map(Welcome::fullness).orElse("embedded")));
        options.brokers().ifPresent(brokers -> lines.add("  broker      " + brokers));
        lines.add("  log         " + running.log());
        fill.filter(Fill::pastComfort).ifPresent(full -> lines.add(warning(full)));
        if (fresh) {
            lines.addAll(firstEvening());
        }
        return lines;
    }

    private static String identities(Options options) {
        return options.issuer().map(issuer -> "from " + issuer).orElse("for development: ./countersign token NAME");
    }

    private static String fullness(Fill fill) {
        return "embedded, %d MB, %d %% of what it serves well".formatted(fill.bytes() / MEBIBYTE, fill.percent());
    }

    private static String warning(Fill fill) {
        return "  warning: the embedded store holds %d MB and serves well up to %d MB; set MONGODB_URI to a real server"
                .formatted(fill.bytes() / MEBIBYTE, fill.comfortableBytes() / MEBIBYTE);
    }

    private static List<String> firstEvening() {
        return List.of(
                "",
                "A first report of your own, from another terminal (a k6 summary, for example):",
                "",
                "  ./countersign open my-service --no-pilot-data",
                "  ./countersign post summary.json",
                "  ./countersign show my-service",
                "",
                "and on to its go, once the board asks for nothing more:",
                "",
                "  ./countersign confirm my-service",
                "  ./countersign sign my-service");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    }
}
