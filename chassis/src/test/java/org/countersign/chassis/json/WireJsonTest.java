package org.countersign.chassis.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class WireJsonTest {
    enum Status {
        OPEN,
        NOT_APPLICABLE {
            @Override
            public String toString() {
                return "anything";
            }
        }
    }

    record Item(
            @Nullable Status status,
            @Nullable Instant due,
            @Nullable Map<Status, Integer> counts) {}

    record Names(List<Status> all) {}

    @Test
    void writesEnumerationsByHyphenAlsoAsKeys() {
        var counts = new EnumMap<Status, Integer>(Map.of(Status.NOT_APPLICABLE, 2));
        var item = new Item(Status.NOT_APPLICABLE, Instant.parse("2026-03-01T09:00:00Z"), counts);
        var json = "{\"status\":\"not-applicable\",\"due\":\"2026-03-01T09:00:00Z\",\"counts\":{\"not-applicable\":2}}";
        assertThat(WireJson.lenient().writeValueAsString(item)).isEqualTo(json);
        assertThat(WireJson.strict().readValue(json, Item.class)).isEqualTo(item);
        assertThat(WireJson.lenient().writeValueAsString(new Names(List.of(Status.OPEN))))
                .isEqualTo("{\"all\":[\"open\"]}");
        assertThat(WireJson.name(Status.NOT_APPLICABLE)).isEqualTo("not-applicable");
    }

    @Test
    void namesTheKnownValuesOfAnUnknownOne() {
        refused("{\"status\":\"closed\"}", "known values: open, not-applicable");
        refused("{\"status\":\"NOT_APPLICABLE\"}", "known values: open, not-applicable");
        refused("{\"counts\":{\"closed\":1}}", "known values: open, not-applicable");
        refused("{\"status\":1}", "known values: open, not-applicable");
        refused("{\"status\":{}}", "known values: open, not-applicable");
        refused("{\"status\":[\"open\"]}", "known values: open, not-applicable");
        refused("{\"status\":\"\"}", "known values: open, not-applicable");
    }

    @Test
    void namesTheKeyInThePath() {
        assertThatThrownBy(() -> WireJson.strict().readValue("{\"counts\":{\"closed\":1}}", Item.class))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        fault -> assertThat(fault.getPath())
                                .extracting(JacksonException.Reference::getPropertyName)
                                .containsExactly("counts", "closed"));
    }

    @Test
    void leavesAbsentOutAndReadsNullAsAbsent() {
        assertThat(WireJson.lenient().writeValueAsString(new Item(null, null, null)))
                .isEqualTo("{}");
        assertThat(WireJson.strict().readValue("{\"status\":null}", Item.class)).isEqualTo(new Item(null, null, null));
    }

    @Test
    void refusesAKeyNamedTwice() {
        refused("{\"status\":\"open\",\"status\":\"open\"}", "Duplicate Object property \"status\"");
        assertThatThrownBy(() -> WireJson.lenient().readTree("{\"a\":1,\"a\":1}"))
                .hasMessageContaining("Duplicate");
    }

    @Test
    void takesUnknownFieldsOfOthersButNotOfRequests() {
        assertThat(WireJson.lenient().readValue("{\"more\":1}", Item.class)).isEqualTo(new Item(null, null, null));
        refused("{\"more\":1}", "more");
    }

    @Test
    void boundsDepthAndText() {
        refused("{\"status\":".repeat(100), "");
        assertThatThrownBy(() -> WireJson.lenient().readTree("[".repeat(65) + "]".repeat(65)))
                .hasMessageContaining("depth");
        assertThat(WireJson.lenient().readTree("[".repeat(64) + "]".repeat(64)).isArray())
                .isTrue();
        assertThatThrownBy(() -> WireJson.lenient().readTree("\"" + "x".repeat(1_000_001) + "\""))
                .hasMessageContaining("length");
    }

    @Test
    void givesOneByteForm() {
        assertThat(Canonical.text(Map.of("b", 1.0, "a", "ü", "c", Status.NOT_APPLICABLE)))
                .isEqualTo("{\"a\":\"ü\",\"b\":1,\"c\":\"not-applicable\"}");
        assertThat(Canonical.bytesOf("{\"b\":1,\"a\":[ 2 ]}")).isEqualTo("{\"a\":[2],\"b\":1}".getBytes(UTF_8));
        assertThat(Canonical.digest(new byte[0]))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> WireJson.strict().readValue(json, Item.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(why);
    }
}
