package org.countersign.contracts.sample;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.contracts.EventType;
import org.countersign.contracts.schema.EventSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through JSON and its record side by side. */
final class RecordWalk {
    private RecordWalk() {}

    /** An object of the JSON, its JSON pointer, and the record that it is the form of. */
    record Place(String pointer, Class<?> record, ObjectNode object) {
        boolean showsSomethingOptional() {
            return Stream.of(record.getRecordComponents())
                    .anyMatch(component -> optional(component) && object.has(component.getName()));
        }
    }

    static boolean optional(RecordComponent component) {
        return EventSchema.optional(component);
    }

    /** Every object in the JSON that a record stands for, the event first. */
    static List<Place> of(EventType type, JsonNode event) {
        var places = new ArrayList<Place>();
        walk("", type.record(), event, places);
        return places;
    }

    /** The record and those it is made of. */
    static Stream<Class<?>> records(Class<?> record) {
        var found = new LinkedHashSet<Class<?>>();
        collect(record, found);
        return found.stream();
    }

    private static void walk(String pointer, Type type, JsonNode json, List<Place> places) {
        if (type instanceof Class<?> record && record.isRecord()) {
            places.add(new Place(pointer, record, (ObjectNode) json));
            for (var component : record.getRecordComponents()) {
                if (json.has(component.getName())) {
                    var name = component.getName();
                    walk(pointer + "/" + name, component.getGenericType(), json.get(name), places);
                }
            }
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            for (var index = 0; index < json.size(); index++) {
                walk(pointer + "/" + index, generic.getActualTypeArguments()[0], json.get(index), places);
            }
        }
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
            Stream.of(record.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
        } else if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        }
    }
}
