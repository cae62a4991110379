package org.countersign.evidence.reading.report;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Counts test cases while walking over the document. The figures come from the cases themselves: attributes of suites
 * are wrong too often (suites that say 15 and hold 10, minimal files with none).
 */
final class JUnitCount {
    private static final int IN_ROOT = 1;
    private static final int IN_SUITE = 2;

    private int depth;
    private int caseDepth;
    private @Nullable JUnitCase open;

    private long total;
    private long failed;
    private long skipped;
    private long flaky;
    private long results;
    private long outsideCases;
    private @Nullable Long declaredByRoot;
    private long declaredBySuites;
    private @Nullable Instant earliest;
    private @Nullable Double seconds;

    void see(XMLStreamReader at) {
        if (at.getEventType() == START_ELEMENT) {
            depth++;
            start(at.getLocalName(), at);
        } else if (at.getEventType() == END_ELEMENT) {
            end();
            depth--;
        }
    }

    private void start(String element, XMLStreamReader at) {
        if (depth == IN_ROOT && !JUnitReader.ROOTS.contains(element)) {
            throw new UnreadableReportException(Unreadable.at(
                    "the outermost element must be testsuites or testsuite",
                    at.getLocation().getLineNumber(),
                    at.getLocation().getColumnNumber()));
        }
        if (open != null) {
            child(open, element);
        } else if (element.equals("testcase")) {
            open = new JUnitCase(attribute(at, "status"), attribute(at, "result"));
            caseDepth = depth;
        } else if (JUnitReader.ROOTS.contains(element)) {
            suite(at);
        } else if (isBad(element)) {
            outsideCases++;
            results++;
        }
    }

    private void child(JUnitCase current, String element) {
        if (depth == caseDepth + 1) {
            current.holds(element);
            results += isBad(element) ? 1 : 0;
        }
    }

    private void end() {
        var current = open;
        if (current != null && depth == caseDepth) {
            total++;
            failed += current.failed() ? 1 : 0;
            skipped += current.skipped() ? 1 : 0;
            flaky += current.flaky() ? 1 : 0;
            open = null;
        }
    }

    private void suite(XMLStreamReader at) {
        var failures = JUnitNumber.count(attribute(at, "failures"));
        var errors = JUnitNumber.count(attribute(at, "errors"));
        if (depth == IN_ROOT) {
            declaredByRoot = failures.isEmpty() && errors.isEmpty() ? null : failures.orElse(0L) + errors.orElse(0L);
            seconds = JUnitNumber.seconds(attribute(at, "time")).orElse(null);
        } else if (depth == IN_SUITE) {
            declaredBySuites += failures.orElse(0L) + errors.orElse(0L);
        }
        Zoned.instant(attribute(at, "timestamp"))
                .filter(found -> earliest == null || found.isBefore(earliest))
                .ifPresent(found -> earliest = found);
    }

    private static boolean isBad(String element) {
        return element.equals("failure") || element.equals("error");
    }

    private static String attribute(XMLStreamReader at, String name) {
        return Optional.ofNullable(at.getAttributeValue(null, name)).orElse("");
    }

    Figures figures() {
        return new Figures()
                .put("tests.total", total)
                .put("tests.passed", total - failed - skipped)
                .put("tests.failed", failed)
                .put("tests.skipped", skipped)
                .put("tests.flaky", flaky);
    }

    long total() {
        return total;
    }

    long ran() {
        return total - skipped;
    }

    /** Failures and errors that stand beside the cases, such as a suite that could not be set up. */
    long outsideCases() {
        return outsideCases;
    }

    /** Failures that the suites declare and no result in them shows; 0 where they agree or show more. */
    long undisclosed() {
        var declared = declaredByRoot != null ? declaredByRoot : declaredBySuites;
        return Math.max(0, declared - Math.max(results, failed));
    }

    /** The earliest time with a zone that any suite gives: a set of files is as old as its oldest. */
    @Nullable
    Instant earliest() {
        return earliest;
    }

    /** What the outermost element says the run took. */
    @Nullable
    Double seconds() {
        return seconds;
    }
}
