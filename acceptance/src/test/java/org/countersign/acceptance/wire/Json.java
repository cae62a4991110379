package org.countersign.acceptance.wire;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as it goes over the wire. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** A text block with single quotes in place of double ones, for what a test writes itself. */
    public static ObjectNode of(String text) {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }

    public static ArrayNode array(String... texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        Stream.of(texts).forEach(array::add);
        return array;
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }
}
