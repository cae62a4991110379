package org.countersign.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The example reports of the project, moved to the demo's own day. */
final class Reports {
    private static final String FOLDER = "/examples/reports/";
    private static final JsonMapper JSON = new JsonMapper();

    private Reports() {}

    /** A report as it was written; its figures are those of the file, its latest time is {@code latest}. */
    static byte[] at(String name, Instant latest) throws IOException {
        return JSON.writeValueAsBytes(tree(name, latest));
    }

    /** The same, to be changed. */
    static ObjectNode tree(String name, Instant latest) throws IOException {
        if (!(read(name) instanceof ObjectNode report)) {
            throw new IOException("the bundled report " + name + " is no JSON object");
        }
        Optional<Instant> written = times(report).max(Instant::compareTo);
        if (written.isPresent()) {
            Duration by = Duration.between(written.get(), latest);
            move(report, text -> time(text).map(at -> at.plus(by).toString()).orElse(text));
        }
        return report;
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = Reports.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("the bundled report " + name + " is missing");
            }
            return JSON.readTree(in);
        }
    }

    private static Stream<Instant> times(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(Reports::times) : time(node.asString("")).stream();
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.length() > 10 && text.charAt(4) == '-' ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
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
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isString()) {
                    array.set(
                            i,
                            array.get(i).asString().isEmpty()
                                    ? ""
                                    : moved.apply(array.get(i).asString()));
                } else {
                    move(array.get(i), moved);
                }
            }
        }
    }
}
