package org.countersign.evidence.reading.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.reading.domain.ReportRequest;

/** JUnit XML, of which there is no one schema: what Surefire, Gradle, pytest, Jest, PHPUnit and the rest write. */
final class JUnitReader implements ReportReader {
    static final Set<String> ROOTS = Set.of("testsuites", "testsuite");

    @Override
    public String format() {
        return "junit-xml";
    }

    @Override
    public String kind() {
        return EvidenceKinds.TEST_REPORT;
    }

    @Override
    public FormatDescription describe() {
        return Descriptions.of(
                this,
                "JUnit XML",
                "XML whose outermost element is testsuites or testsuite",
                Stream.of("tests.total", "tests.passed", "tests.failed", "tests.skipped", "tests.flaky"),
                List.of("collectedAt", "environment", "subject"));
    }

    @Override
    public boolean recognises(Sniff sniff) {
        return sniff.root() == Sniff.Root.XML && ROOTS.contains(sniff.rootName());
    }

    @Override
    public ReadResult read(ReportRequest request) {
        return Attempt.of(() -> {
            var count = new JUnitCount();
            XmlText.walk(ReportText.of(request.bytes()), count::see);
            return reading(count);
        });
    }

    private Reading reading(JUnitCount count) {
        return new Reading(
                format(),
                kind(),
                count.figures().all(),
                count.earliest(),
                null,
                null,
                details(count),
                List.of(),
                doubts(count),
                false);
    }

    private static Map<String, String> details(JUnitCount count) {
        var details = new LinkedHashMap<String, String>();
        var seconds = count.seconds();
        if (seconds != null) {
            details.put("seconds", Double.toString(seconds));
        }
        if (count.earliest() == null) {
            details.put(Detail.NEEDS, "collectedAt");
        }
        return details;
    }

    private static List<String> doubts(JUnitCount count) {
        var doubts = new ArrayList<String>();
        if (count.total() == 0) {
            doubts.add("the report holds 0 test cases");
        } else if (count.ran() == 0) {
            doubts.add("every test case was skipped: nothing ran");
        }
        if (count.outsideCases() > 0) {
            doubts.add(count.outsideCases()
                    + " failure or error stands outside the test cases: a suite did not run whole");
        }
        if (count.undisclosed() > 0) {
            doubts.add("the suites declare " + count.undisclosed() + " more failures than their test cases show");
        }
        return doubts;
    }
}
