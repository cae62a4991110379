package org.countersign.evidence.reading.report;

import tools.jackson.databind.JsonNode;

/** The values of one k6 metric and where they stand. */
record K6Values(JsonNode node, String pointer) {
    /** Values must be an object whatever the shape. */
    static K6Values of(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw UnreadableReportException.field(pointer, "must be an object");
        }
        return new K6Values(node, pointer);
    }
}
