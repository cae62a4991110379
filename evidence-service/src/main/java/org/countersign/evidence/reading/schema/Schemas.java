package org.countersign.evidence.reading.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas of our own records, as they are published under {@code GET /schemas/{name}}. */
public final class Schemas {
    private static final List<String> NAMES = List.of(
            "restore-drill",
            "reconciliation",
            "deletion-reapplication",
            "attestation",
            "walk-through",
            "rehearsal",
            "runbook-list");

    private Schemas() {}

    /** The names there are, without version. */
    public static List<String> names() {
        return NAMES;
    }

    /** The schema of that name, as JSON text. */
    public static Optional<String> find(String name) {
        return NAMES.contains(name) ? Optional.of(load(name)) : Optional.empty();
    }

    private static String load(String name) {
        try (var in = Schemas.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema is not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
