package org.countersign.evidence.reading.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a report. */
public sealed interface ReadResult {
    /** The report was read; what it proves is another question. */
    record Read(Reading reading) implements ReadResult {}

    /**
     * The report cannot be read; nothing of it is evidence.
     *
     * @param line first bad line, from 1, where known
     * @param column first bad column of that line, from 1, where known
     * @param pointer JSON Pointer of the first bad field, where known
     * @param errors every bad field found
     */
    record Unreadable(
            String reason,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String pointer,
            List<FieldError> errors)
            implements ReadResult {
        public Unreadable {
            errors = List.copyOf(errors);
        }

        /** The report as a whole is at fault. */
        public static Unreadable whole(String reason) {
            return new Unreadable(reason, null, null, null, List.of());
        }

        /** A fault at a place in the text. */
        public static Unreadable at(String reason, int line, int column) {
            return new Unreadable(reason, line, column, null, List.of());
        }

        /** A fault in one field. */
        public static Unreadable field(String pointer, String message) {
            return fields(List.of(new FieldError(pointer, message)));
        }

        /** Faults in fields; at least one. */
        public static Unreadable fields(List<FieldError> errors) {
            var first = errors.getFirst();
            var place = first.pointer().isEmpty() ? "the document" : first.pointer();
            var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            return new Unreadable(place + ": " + first.message() + more, null, null, first.pointer(), errors);
        }
    }

    /**
     * No reader knows the report.
     *
     * @param known names of the formats there are
     */
    record UnknownFormat(List<String> known) implements ReadResult {}

    /**
     * More than one reader knows the report: the poster has to name the format.
     *
     * @param formats the names to choose from
     */
    record Ambiguous(List<String> formats) implements ReadResult {}
}
