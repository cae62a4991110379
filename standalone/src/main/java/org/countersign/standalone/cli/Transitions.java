package org.countersign.standalone.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.client.Api;
import tools.jackson.databind.JsonNode;

/** Finds the transition that a workload's name means. */
record Transitions(Api api, String identity) {
    private static final Set<String> UNDECIDED = Set.of("open", "ready");
    private static final int MOST_PAGES = 20;

    /** The undecided one, else the newest. */
    JsonNode current(String workload) throws IOException {
        Comparator<JsonNode> order = Comparator.comparing(
                        (JsonNode row) -> UNDECIDED.contains(row.path("state").asString("")))
                // Ids are UUIDv7: their order is that of the openings.
                .thenComparing(row -> row.path("id").asString(""));
        JsonNode row = rows(workload)
                .max(order)
                .orElseThrow(() ->
                        new IOException("workload " + workload + " has no transition: ./countersign open " + workload));
        return one(row.path("id").asString(""));
    }

    JsonNode one(String id) throws IOException {
        return api.get(identity, Address.of("transitions", id)).orRefused().json();
    }

    private Stream<JsonNode> rows(String workload) throws IOException {
        Stream<JsonNode> rows = Stream.of();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Address address = Address.of("transitions")
                    .with("workload", workload)
                    .with("limit", "100")
                    .with("cursor", cursor);
            JsonNode answer = api.get(identity, address).orRefused().json();
            rows = Stream.concat(rows, answer.path("items").valueStream());
            cursor = answer.path("next").asString("");
            if (cursor.isEmpty()) {
                break;
            }
        }
        return rows.filter(row -> row.path("workload").asString(workload).equals(workload));
    }
}
