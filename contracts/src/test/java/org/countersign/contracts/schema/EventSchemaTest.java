package org.countersign.contracts.schema;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.contracts.EventType;
import org.countersign.contracts.approval.Approved;
import org.countersign.contracts.sample.Sample;
import org.countersign.contracts.sample.WireMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EventSchemaTest {
    private static final String ADDED = "an addition within the version, or another wording of the same meaning. "
            + "Approve it with -Dapprove=true, and show a new field in a new sample";

    static Collection<EventType> types() {
        return EventType.all().values();
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsEachVersionReadable(EventType type) {
        var file = Sample.schema(type);
        var actual = EventSchema.of(type);
        if (Files.exists(file)) {
            assertThat(SchemaChanges.breaking(json(Approved.read(file)), actual))
                    .as(
                            "%s: that is v2 (a new record and type beside this one; the approved schema stays, and "
                                    + "-Dapprove=true does not replace it). Only a version that nobody has published "
                                    + "yet may be deleted and approved anew",
                            type.name())
                    .isEmpty();
        }
        Approved.check(file, WireMapper.pretty(actual), ADDED);
    }

    @Test
    void keepsTheSchemaOfEveryTypeThatWasEverApproved() throws IOException {
        try (var folders = Files.list(Sample.events())) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("a removed or renamed type is v2 of it: the old one stays until retention has passed")
                    .containsExactlyInAnyOrderElementsOf(types().stream()
                            .map(type -> Sample.folder(type).getFileName().toString())
                            .toList());
        }
    }

    @Test
    void namesOnlyComponentsThatExist() {
        var places = new HashSet<String>();
        var seen = new HashSet<Class<?>>();
        types().forEach(type -> collect(type.record(), seen, places));
        var named = Stream.of(Facets.IDS, Facets.DIGESTS, Facets.DURATIONS, Facets.LEAST.keySet())
                .flatMap(Set::stream)
                .collect(toSet());
        assertThat(places).containsAll(named);
    }

    private static void collect(Type type, Set<Class<?>> seen, Set<String> places) {
        if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            for (var component : record.getRecordComponents()) {
                places.add(record.getSimpleName() + "." + component.getName());
                collect(component.getGenericType(), seen, places);
            }
        } else if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, seen, places);
            }
        }
    }

    private static JsonNode json(String text) {
        return WireMapper.json().readTree(text);
    }
}
