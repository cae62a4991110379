package org.countersign.evidence.reading.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.contracts.measurement.Vocabulary;
import org.countersign.evidence.reading.domain.FieldError;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** SARIF 2.1.0 (OASIS): what scanners of any kind write. */
final class SarifReader implements ReportReader {
    /** Bulk that no figure needs, some of it source code. */
    private static final Set<String> LEFT_OUT = Set.of(
            "message",
            "messageStrings",
            "locations",
            "relatedLocations",
            "codeFlows",
            "threadFlowLocations",
            "graphs",
            "stacks",
            "fixes",
            "artifacts",
            "help",
            "fullDescription",
            "shortDescription",
            "partialFingerprints",
            "fingerprints",
            "webRequests",
            "webResponses",
            "addresses",
            "conversion",
            "taxa");

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public String kind() {
        return EvidenceKinds.POSTURE_SCAN;
    }

    @Override
    public FormatDescription describe() {
        var all = Stream.concat(
                Stream.concat(Stream.of("total"), Vocabulary.SEVERITIES.stream()),
                Vocabulary.FINDING_CLASSES.stream()
                        .flatMap(about -> Vocabulary.SEVERITIES.stream().map(severity -> about + "." + severity)));
        return Descriptions.of(
                this,
                "SARIF 2.1.0; class of a finding from the words of its rule's tags: " + FindingClasses.WORDS,
                "JSON object with version and runs",
                all.map(name -> "findings." + name),
                List.of("category", "collectedAt", "environment", "subject"));
    }

    @Override
    public boolean recognises(Sniff sniff) {
        return sniff.has("runs")
                && (sniff.has("version")
                        || sniff.top().getOrDefault("$schema", "").contains("sarif"));
    }

    @Override
    public ReadResult read(ReportRequest request) {
        return Attempt.of(() -> {
            var category = category(request.category());
            var log = JsonText.OF_TOOLS.tree(ReportText.of(request.bytes()), LEFT_OUT);
            return reading(runs(log), category);
        });
    }

    private static @Nullable String category(@Nullable String given) {
        if (given != null && !Vocabulary.FINDING_CLASSES.contains(given)) {
            var problem = "category must be one of " + Vocabulary.FINDING_CLASSES;
            throw new UnreadableReportException(
                    new Unreadable(problem, null, null, null, List.of(new FieldError("/category", problem))));
        }
        return given;
    }

    private static JsonNode runs(JsonNode log) {
        var version = log.path("version");
        if (!version.isString()) {
            throw UnreadableReportException.field("/version", "must name the version of SARIF; 2.1.0 is read");
        }
        if (!version.stringValue().equals("2.1.0")) {
            throw UnreadableReportException.field("/version", "only SARIF 2.1.0 is read, not this version");
        }
        if (!log.path("runs").isArray()) {
            throw UnreadableReportException.field("/runs", "must be a list of runs");
        }
        return log.path("runs");
    }

    private Reading reading(JsonNode runs, @Nullable String category) {
        var findings = new SarifFindings(category);
        var read = Stream.iterate(0, i -> i < runs.size(), i -> i + 1)
                .map(i -> SarifRun.of(runs.path(i), "/runs/" + i))
                .toList();
        read.forEach(run -> run.countInto(findings));
        return new Reading(
                format(),
                kind(),
                findings.figures().all(),
                oldest(read),
                null,
                null,
                SarifDetails.of(read, findings),
                List.of(),
                doubts(read),
                false);
    }

    /** A report of several runs is as old as its oldest; one run without a time leaves the age open. */
    private static @Nullable Instant oldest(List<SarifRun> runs) {
        var times = runs.stream().flatMap(run -> run.endedAt().stream()).toList();
        return times.size() < runs.size()
                ? null
                : times.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static List<String> doubts(List<SarifRun> runs) {
        return runs.isEmpty()
                ? List.of("the report has no runs: nothing was scanned")
                : runs.stream().flatMap(run -> run.doubts().stream()).toList();
    }
}
