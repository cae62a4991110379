package org.countersign.acceptance.hold;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.countersign.acceptance.wire.Caller;

/** Metrics as a collector reads them. */
final class Gauges {
    private Gauges() {}

    /** The value of a metric with one series. */
    static double read(URI service, String token, String name) {
        var answer = new Caller(service, Optional.of(token))
                .raw("GET", "/actuator/prometheus", BodyPublishers.noBody(), Map.of());
        return answer.text()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .orElseThrow(() -> new AssertionError("no " + name + " in " + answer));
    }
}
