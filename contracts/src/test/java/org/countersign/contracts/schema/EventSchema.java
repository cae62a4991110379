package org.countersign.contracts.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.contracts.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema 2020-12 of an event, from its record. Additions within a version are allowed at every level. */
public final class EventSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Class<?>> named = new HashMap<>();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private EventSchema() {}

    /** The schema of the event's data. */
    public static ObjectNode of(EventType type) {
        return new EventSchema().event(type);
    }

    /** A component that may be absent. */
    public static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** An enumeration's constant as it is written on the wire. */
    public static String wire(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ObjectNode event(EventType type) {
        var schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:countersign:schema:" + type.name())
                .put("title", type.name());
        schema.setAll(object(type.record()));
        if (!definitions.isEmpty()) {
            schema.putObject("$defs").setAll(definitions);
        }
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        var schema = described(JSON.objectNode(), record).put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : record.getRecordComponents()) {
            properties.set(component.getName(), property(record, component));
            if (!optional(component)) {
                required.add(component.getName());
            }
        }
        return schema.put("additionalProperties", true);
    }

    private ObjectNode property(Class<?> record, RecordComponent component) {
        var schema = value(component.getGenericType());
        Facets.add(schema, record.getSimpleName(), component.getName());
        Javadocs.of(record, component.getName()).ifPresent(text -> schema.put("description", text));
        return schema;
    }

    private ObjectNode value(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == List.class ->
                JSON.objectNode().put("type", "array").set("items", value(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
            when generic.getRawType() == Map.class ->
                JSON.objectNode()
                        .put("type", "object")
                        .set("additionalProperties", value(generic.getActualTypeArguments()[1]));
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no JSON form for " + type);
        };
    }

    private ObjectNode plain(Class<?> type) {
        if (type.isRecord() || type.isEnum()) {
            return reference(type);
        }
        var schema = JSON.objectNode();
        if (type == Object.class) {
            return schema;
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        return schema.put("type", primitive(type));
    }

    private static String primitive(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "string";
            case "boolean" -> "boolean";
            case "int", "long" -> "integer";
            case "Double", "double" -> "number";
            default -> throw new IllegalArgumentException("no JSON form for " + type);
        };
    }

    private ObjectNode reference(Class<?> type) {
        var name = type.getSimpleName();
        var namesake = named.putIfAbsent(name, type);
        if (namesake == null) {
            definitions.put(name, type.isEnum() ? enumeration(type) : object(type));
        } else if (namesake != type) {
            throw new IllegalArgumentException("two types named " + name);
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode enumeration(Class<?> type) {
        var schema = described(JSON.objectNode(), type).put("type", "string");
        var values = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).map(EventSchema::wire).forEach(values::add);
        return schema;
    }

    private static ObjectNode described(ObjectNode schema, Class<?> type) {
        Javadocs.of(type).ifPresent(text -> schema.put("description", text));
        return schema;
    }
}
