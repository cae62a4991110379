package org.countersign.signoff.round.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.countersign.chassis.json.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two snapshots differ, by the names of their fields; members of a list by their key. */
final class SnapshotDiff {
    private static final JsonMapper JSON = WireJson.lenient();
    private static final int MOST = 50;
    private static final int DEEPEST = 3;
    private static final List<String> NAMES = List.of("key", "name", "id");

    private SnapshotDiff() {}

    /** At most {@value #MOST} places such as {@code items.load.peak.status}; empty where they are equal. */
    static List<String> between(byte[] before, byte[] now) {
        var places = new ArrayList<String>();
        compare("", JSON.readTree(before), JSON.readTree(now), 0, places);
        return places.stream().limit(MOST).toList();
    }

    private static void compare(String place, JsonNode before, JsonNode now, int depth, List<String> places) {
        if (before.equals(now)) {
            return;
        }
        var names = depth < DEEPEST ? names(before, now) : Set.<String>of();
        if (names.isEmpty()) {
            places.add(place.isEmpty() ? "snapshot" : place);
        }
        names.forEach(name -> compare(
                place.isEmpty() ? name : place + "." + name,
                member(before, name),
                member(now, name),
                depth + 1,
                places));
    }

    private static Set<String> names(JsonNode before, JsonNode now) {
        var names = new LinkedHashSet<String>();
        if (before.isObject() && now.isObject()) {
            names.addAll(before.propertyNames());
            names.addAll(now.propertyNames());
        } else if (before.isArray() && now.isArray()) {
            elements(before).forEach(element -> names.add(nameOf(element)));
            elements(now).forEach(element -> names.add(nameOf(element)));
        }
        return names.contains("") ? Set.of() : names;
    }

    private static JsonNode member(JsonNode node, String name) {
        return node.isArray()
                ? elements(node).stream()
                        .filter(element -> nameOf(element).equals(name))
                        .findFirst()
                        .orElse(JSON.missingNode())
                : node.path(name);
    }

    private static String nameOf(JsonNode element) {
        return NAMES.stream()
                .map(name -> element.path(name).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
