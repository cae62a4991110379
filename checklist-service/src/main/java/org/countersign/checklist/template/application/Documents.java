package org.countersign.checklist.template.application;

import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Fault;

/** Reads documents that people write. */
public interface Documents {
    /** Most characters of a document. */
    int LONGEST = 512 * 1024;

    /** How reading ended. */
    sealed interface Document {
        /**
         * It can be read.
         *
         * @param digest {@code sha256:} and hex, over its canonical form
         */
        record Read(Map<String, Object> tree, String digest) implements Document {}

        /** It cannot; at least one fault, with line and column where they are known. */
        record Unreadable(List<Fault> faults) implements Document {}
    }

    /** Reads YAML or JSON; a key named twice is a fault. */
    Document read(String text);
}
