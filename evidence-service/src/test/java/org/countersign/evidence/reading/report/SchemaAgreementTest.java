package org.countersign.evidence.reading.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.reading.report.ReadReports.NOW;
import static org.countersign.evidence.reading.report.ReadReports.example;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.countersign.evidence.reading.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas and the readers agree: every single change to an example is refused by both or by neither. */
class SchemaAgreementTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "\"x\"",
            "\" \"",
            "7",
            "7.0",
            "7.5",
            "-1",
            "true",
            "[]",
            "{}",
            "[\"x\"]",
            "[3]",
            "[{}]",
            "\"2026-11-20T10:00:00Z\"",
            "\"2026-11-20T10:00:00\"",
            "\"2026-11-20T10:00:00+02:00\"",
            "\"ok\"");

    /** What a schema cannot say of two fields at once. */
    private static final String BETWEEN_FIELDS = "lies before startedAt|is missing where there|is more than sourceRows";

    @ParameterizedTest
    @CsvSource({
        "restore-drill, restore-drill.json",
        "reconciliation, reconciliation.json",
        "deletion-reapplication, deletion-reapplication.json",
        "attestation, attestation.json",
        "walk-through, walk-through.json",
        "rehearsal, rehearsal-cutover.json",
        "runbook-list, runbooks.json",
    })
    void agreeOnEveryChangeToAnExample(String name, String file) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.find(name).orElseThrow(), InputFormat.JSON);
        var original = JSON.readTree(example(file));
        var changes = changes(original);

        assertThat(schema.validate(original)).isEmpty();
        assertThat(changes).hasSizeGreaterThan(100);
        changes.forEach(changed -> compare(schema, name + "/v1", changed));
    }

    @Test
    void publishesASchemaForEveryRecordOfOurs() {
        assertThat(Reports.standard().formats().stream()
                        .map(format -> format.name())
                        .filter(format -> format.endsWith("/v1"))
                        .map(format -> format.replace("/v1", "")))
                .containsExactlyElementsOf(Schemas.names());
        assertThat(Schemas.find("../application")).isEmpty();
    }

    private static void compare(Schema schema, String format, JsonNode changed) {
        var text = changed.toString();
        var faults = schema.validate(changed);
        var result = Reports.standard().read(new ReportRequest(text.getBytes(UTF_8), format, null, NOW));

        assertThat(result instanceof Unreadable refused && !betweenFields(refused))
                .as("%s\n%s\n%s", text, faults, result)
                .isEqualTo(!faults.isEmpty());
    }

    private static boolean betweenFields(Unreadable refused) {
        return refused.errors().stream().allMatch(error -> error.message().matches(".*(" + BETWEEN_FIELDS + ").*"));
    }

    /** Every document that differs from the original in one place. */
    private static List<JsonNode> changes(JsonNode original) {
        var changes = new ArrayList<JsonNode>();
        var places = new ArrayList<String>();
        places(original, "", places);
        for (var place : places) {
            var cut = place.lastIndexOf('/');
            var parent = place.substring(0, cut);
            var key = place.substring(cut + 1);
            VALUES.forEach(value ->
                    changes.add(changed(original, parent, node -> set(node, key, JSON.readTree(value)))));
            changes.add(changed(original, parent, node -> {
                if (node instanceof ObjectNode object) {
                    object.remove(key);
                    object.put(key + "x", 1);
                }
            }));
            changes.add(changed(original, parent, node -> {
                if (node instanceof ObjectNode object) {
                    object.remove(key);
                }
            }));
        }
        return changes;
    }

    private static JsonNode changed(JsonNode original, String pointer, Consumer<JsonNode> change) {
        var copy = original.deepCopy();
        change.accept(copy.at(pointer));
        return copy;
    }

    private static void set(JsonNode node, String key, JsonNode value) {
        switch (node) {
            case ObjectNode object -> object.set(key, value);
            case ArrayNode array -> array.set(Integer.parseInt(key), value);
            default -> throw new IllegalStateException("neither object nor array");
        }
    }

    private static void places(JsonNode node, String pointer, List<String> into) {
        if (!pointer.isEmpty()) {
            into.add(pointer);
        }
        node.forEachEntry((key, value) -> places(value, pointer + "/" + key, into));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            places(node.path(i), pointer + "/" + i, into);
        }
    }
}
