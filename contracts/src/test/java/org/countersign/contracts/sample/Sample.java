package org.countersign.contracts.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.contracts.EventType;
import org.countersign.contracts.approval.Approved;
import tools.jackson.databind.JsonNode;

/**
 * A golden sample: an event as it was published once. It is never edited; what is added to a type later gets a sample
 * of its own, such as {@code v1.with-subject.sample.json}.
 */
public record Sample(EventType type, Path file) {
    /** Every sample of every type. */
    public static Stream<Sample> all() {
        return EventType.all().values().stream().flatMap(type -> of(type).stream());
    }

    /** The samples of one type, by file name; none where its folder is missing. */
    public static List<Sample> of(EventType type) {
        var folder = folder(type);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var version = version(type);
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches(version + "\\.([a-z-]+\\.)?sample\\.json"))
                    .sorted()
                    .map(file -> new Sample(type, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the schemas and samples of all versions of the type are kept. */
    public static Path folder(EventType type) {
        return events().resolve(type.name().substring(0, type.name().lastIndexOf('.')));
    }

    /** Where those of all types are kept. */
    public static Path events() {
        return Approved.file("src", "main", "resources", "events");
    }

    /** The file of the type's schema. */
    public static Path schema(EventType type) {
        return folder(type).resolve(version(type) + ".schema.json");
    }

    /** The last segment of the type's name, such as {@code v1}. */
    public static String version(EventType type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    public JsonNode json() {
        return WireMapper.json().readTree(Approved.read(file));
    }

    @Override
    public String toString() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
