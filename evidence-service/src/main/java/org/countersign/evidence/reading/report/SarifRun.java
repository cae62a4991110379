package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One run of one tool.
 *
 * @param about classes that the run itself is tagged with
 */
record SarifRun(JsonNode node, String pointer, String tool, Set<String> about) {
    private static final int LONGEST_NAME = 100;

    static SarifRun of(JsonNode run, String pointer) {
        if (!run.isObject()) {
            throw UnreadableReportException.field(pointer, "must be an object");
        }
        var results = run.path("results");
        if (!results.isMissingNode() && !results.isNull() && !results.isArray()) {
            throw UnreadableReportException.field(pointer + "/results", "must be a list or null");
        }
        var name = run.path("tool").path("driver").path("name").asString("");
        var tool = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        return new SarifRun(run, pointer, tool, SarifRule.classes(run.path("properties")));
    }

    void countInto(SarifFindings findings) {
        var rules = SarifRules.of(node.path("tool"));
        findings.run(about, rules);
        var results = node.path("results");
        for (var i = 0; i < results.size(); i++) {
            if (!results.path(i).isObject()) {
                throw UnreadableReportException.field(pointer + "/results/" + i, "must be an object");
            }
            var result = SarifResult.of(results.path(i));
            findings.result(result, rules.of(result), about);
        }
    }

    /** The reasons why this run, though readable, does not show that anything was looked at. */
    List<String> doubts() {
        var doubts = new ArrayList<String>();
        if (tool.isBlank()) {
            doubts.add(pointer + " names no tool");
        }
        if (!node.path("results").isArray()) {
            doubts.add(
                    pointer + " has no results: the scan did not run (an empty list would say that it found nothing)");
        }
        if (!node.path("externalPropertyFileReferences").path("results").isEmpty()) {
            doubts.add(pointer + " keeps its results in another file");
        }
        for (var invocation : node.path("invocations")) {
            var successful = invocation.path("executionSuccessful");
            if (successful.isBoolean() && !successful.booleanValue()) {
                doubts.add(pointer + " says that the tool did not succeed (executionSuccessful is false)");
            }
        }
        return doubts;
    }

    /** When its last invocation ended, or began where it has no end. */
    Optional<Instant> endedAt() {
        var times = new ArrayList<Instant>();
        for (var invocation : node.path("invocations")) {
            Zoned.instant(invocation.path("endTimeUtc").asString(""))
                    .or(() -> Zoned.instant(invocation.path("startTimeUtc").asString("")))
                    .ifPresent(times::add);
        }
        return times.stream().max(Comparator.naturalOrder());
    }
}
