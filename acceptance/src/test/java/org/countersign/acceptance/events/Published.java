package org.countersign.acceptance.events;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.countersign.acceptance.wire.Json;
import org.countersign.contracts.EventType;
import tools.jackson.databind.JsonNode;

/** The published schemas of the events. */
public final class Published {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Published() {}

    /** What the schema of that type has against the data; empty = nothing. */
    public static List<String> complaints(String type, JsonNode data) {
        var at = type.lastIndexOf('.');
        var place = "/events/" + type.substring(0, at) + "/" + type.substring(at + 1) + ".schema.json";
        try (var in = EventType.class.getResourceAsStream(place)) {
            if (in == null) {
                return List.of("no schema " + place);
            }
            return REGISTRY.getSchema(Json.read(in.readAllBytes())).validate(data).stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
