package org.countersign.contracts.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What of a change to a published schema its readers and writers cannot stand. Allowed within a version: another
 * wording, a new definition, and a new property that is not required. A renamed property shows as a removed one.
 */
final class SchemaChanges {
    private static final Set<String> WORDS = Set.of("description", "title");

    private final List<String> breaking = new ArrayList<>();

    private SchemaChanges() {}

    /** The breaking differences, each with its place; empty where the change is one within the version. */
    static List<String> breaking(JsonNode before, JsonNode after) {
        var changes = new SchemaChanges();
        changes.schema("", before, after);
        return changes.breaking;
    }

    private void schema(String place, JsonNode before, JsonNode after) {
        for (var keyword : before.propertyNames()) {
            var at = place + "/" + keyword;
            if (WORDS.contains(keyword)) {
                continue;
            }
            if (!after.has(keyword)) {
                breaking.add("removed " + at);
            } else if (keyword.equals("properties") || keyword.equals("$defs")) {
                named(at, before.get(keyword), after.get(keyword));
            } else if (before.get(keyword).isObject()) {
                schema(at, before.get(keyword), after.get(keyword));
            } else if (!before.get(keyword).equals(after.get(keyword))) {
                breaking.add("changed " + at + ": " + before.get(keyword) + " -> " + after.get(keyword));
            }
        }
        for (var keyword : after.propertyNames()) {
            if (!before.has(keyword) && !WORDS.contains(keyword) && !keyword.equals("$defs")) {
                breaking.add("added " + place + "/" + keyword + ": " + after.get(keyword));
            }
        }
    }

    private void named(String place, JsonNode before, JsonNode after) {
        for (var name : before.propertyNames()) {
            if (after.has(name)) {
                schema(place + "/" + name, before.get(name), after.get(name));
            } else {
                breaking.add("removed " + place + "/" + name);
            }
        }
    }
}
