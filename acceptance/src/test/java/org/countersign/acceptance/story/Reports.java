package org.countersign.acceptance.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.countersign.acceptance.platform.Launcher;
import org.countersign.acceptance.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports to post: those of {@code examples/reports}, moved to the day of the test. */
public final class Reports {
    private static final Duration AGE = Duration.ofMinutes(5);

    private Reports() {}

    /** A summary of k6 over 10,800 requests in 90 s, with this 95th percentile in milliseconds. */
    public static byte[] k6(double p95) {
        var report = example("k6-good.json");
        duration(report, "http_req_duration").put("p(95)", p95);
        return Json.bytes(report);
    }

    private static ObjectNode duration(ObjectNode report, String metric) {
        return (ObjectNode) report.path("metrics").path(metric);
    }

    /** A drill that took so long to a verified service. */
    public static byte[] restoreDrill(Duration took) {
        var report = example("restore-drill.json");
        var verified = Instant.now().minus(AGE).truncatedTo(ChronoUnit.SECONDS);
        var declared = verified.minus(took);
        report.put("outageDeclaredAt", declared.toString());
        report.put("restoreStartedAt", declared.plusSeconds(60).toString());
        report.put("restoreFinishedAt", verified.minusSeconds(60).toString());
        report.put("serviceVerifiedAt", verified.toString());
        report.put("lastCommitBeforeOutage", declared.minusSeconds(10).toString());
        ((ObjectNode) report.path("recoveredTo"))
                .put("timestamp", declared.minusSeconds(360).toString());
        ((ObjectNode) report.path("backup"))
                .put("takenAt", declared.minusSeconds(900).toString());
        ((ObjectNode) report.path("target")).remove("destroyedAt");
        return Json.bytes(report);
    }

    /** A scan that found nothing. */
    public static byte[] cleanScan() {
        var now = Instant.now().minus(AGE).truncatedTo(ChronoUnit.SECONDS);
        return Json.bytes(Json.of("""
                {'version': '2.1.0', 'runs': [{'tool': {'driver': {'name': 'scan-of-acceptance', 'rules': []}},
                  'invocations': [{'executionSuccessful': true, 'startTimeUtc': '%s', 'endTimeUtc': '%s'}], 'results': []}]}
                """.formatted(now.minusSeconds(30), now)));
    }

    /** A person's statement about an item, with nothing to list. */
    public static byte[] attestation(String item) {
        return Json.bytes(Json.of("""
                {'schema': 'attestation/v1', 'item': '%s', 'statement': 'Looked at and found in order; none to list.',
                 'list': [], 'at': '%s'}
                """.formatted(item, Instant.now().truncatedTo(ChronoUnit.SECONDS))));
    }

    /** An example of the project, its latest time moved to some minutes ago. */
    public static ObjectNode example(String name) {
        try {
            var report = (ObjectNode) Json.read(Files.readAllBytes(
                    Launcher.root().resolve("examples/reports").resolve(name)));
            times(report).max(Comparator.naturalOrder()).ifPresent(latest -> {
                var by = Duration.between(latest, Instant.now().minus(AGE).truncatedTo(ChronoUnit.SECONDS));
                move(
                        report,
                        text -> time(text).map(at -> at.plus(by).toString()).orElse(text));
            });
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Instant> times(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(Reports::times) : time(node.asString("")).stream();
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.endsWith("Z") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static void move(JsonNode node, UnaryOperator<String> moved) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isString()) {
                    field.setValue(
                            object.stringNode(moved.apply(field.getValue().asString())));
                } else {
                    move(field.getValue(), moved);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                if (array.get(i).isString()) {
                    array.set(i, array.stringNode(moved.apply(array.get(i).asString())));
                } else {
                    move(array.get(i), moved);
                }
            }
        }
    }
}
