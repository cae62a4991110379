package org.countersign.contracts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.contracts.sample.RecordWalk.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schema that accepts everything would pass every other test: here it has to say no. */
class BrokenSampleTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAMissingField(Sample sample) {
        var event = sample.json();
        for (var place : RecordWalk.of(sample.type(), event)) {
            for (var component : place.record().getRecordComponents()) {
                if (!RecordWalk.optional(component)) {
                    var kept = place.object().remove(component.getName());
                    refused(sample, event, place, component.getName());
                    place.object().set(component.getName(), kept);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAFieldOfAnotherType(Sample sample) {
        var event = sample.json();
        for (var place : RecordWalk.of(sample.type(), event)) {
            for (var component : place.record().getRecordComponents()) {
                var kept = place.object().get(component.getName());
                if (kept != null) {
                    place.object().set(component.getName(), anotherType(kept));
                    refused(sample, event, place, component.getName());
                    place.object().set(component.getName(), JSON.nullNode());
                    refused(sample, event, place, component.getName());
                    place.object().set(component.getName(), kept);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAnUnknownOrShoutedConstant(Sample sample) {
        var event = sample.json();
        for (var place : RecordWalk.of(sample.type(), event)) {
            for (var component : place.record().getRecordComponents()) {
                var kept = place.object().get(component.getName());
                if (component.getType().isEnum() && kept != null) {
                    place.object().put(component.getName(), "no-such-constant");
                    refused(sample, event, place, component.getName());
                    place.object().put(component.getName(), kept.asString().toUpperCase(Locale.ROOT));
                    refused(sample, event, place, component.getName());
                    place.object().set(component.getName(), kept);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.countersign.checklist.item-failed,             '',             transition, 42",
        "org.countersign.checklist.item-failed,             '',             at,         10 March 2026",
        "org.countersign.checklist.transition-opened,       /checklist/template, digest, md5:d41d8cd98f00b204e9800998ecf8427e",
        "org.countersign.checklist.transition-opened,       /checklist/items/0/proofs/0, validFor, thirty days",
        "org.countersign.evidence.recorded,                 /evidence,      digest,     sha256:ABCDEF",
        "org.countersign.evidence.recorded,                 /evidence,      id,         4711",
        "org.countersign.signoff.signed,                    '',             snapshot,   latest",
        "org.countersign.notification.delivered,            '',             transition, 01990f3c-5a10-4c3e-9b42-6d1f0a8e7b21",
    })
    void refusesATextOfAnotherForm(String folder, String object, String field, String text) {
        var sample = full(folder);
        var event = sample.json();
        ((ObjectNode) event.at(object)).put(field, text);
        assertThat(Schemas.complaints(sample.type(), event))
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint).startsWith(object + "/" + field + ": "));
    }

    @Test
    void refusesAMeasurementThatIsNoNumber() {
        var sample = full("org.countersign.evidence.recorded");
        var event = sample.json();
        ((ObjectNode) event.get("measurements")).put("http.latency.p95", "412.6 ms");
        assertThat(Schemas.complaints(sample.type(), event)).hasSize(1);
    }

    @Test
    void refusesARevisionBeforeTheFirst() {
        var sample = full("org.countersign.checklist.data-decision-made");
        var event = sample.json();
        ((ObjectNode) event.get("decision")).put("revision", 0);
        assertThat(Schemas.complaints(sample.type(), event)).hasSize(1);
    }

    private static Sample full(String folder) {
        return Sample.all()
                .filter(sample -> sample.toString().equals(folder + "/v1.sample.json"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Sample sample, JsonNode broken, Place place, String field) {
        assertThat(Schemas.complaints(sample.type(), broken))
                .as("%s with a broken %s/%s", sample, place.pointer(), field)
                .isNotEmpty();
    }

    private static JsonNode anotherType(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING, BOOLEAN -> JSON.numberNode(7);
            case NUMBER -> JSON.stringNode("seven");
            case ARRAY -> JSON.objectNode();
            default -> JSON.arrayNode();
        };
    }
}
