package org.countersign.contracts.sample;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.contracts.EventType;
import org.countersign.contracts.approval.Approved;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the approved schemas, formats of times and ids included. */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What the schema has against the JSON, each with its place; empty = nothing. */
    static List<String> complaints(EventType type, JsonNode json) {
        return READ.computeIfAbsent(type.name(), _ -> read(type)).validate(json).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema read(EventType type) {
        return REGISTRY.getSchema(WireMapper.json().readTree(Approved.read(Sample.schema(type))));
    }
}
