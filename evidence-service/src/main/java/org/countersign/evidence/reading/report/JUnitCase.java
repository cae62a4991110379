package org.countersign.evidence.reading.report;

import java.util.Locale;

/**
 * One test case while its element is open. A case can hold several results: a failure or an error outweighs the rest,
 * and a flaky one passed in the end.
 */
final class JUnitCase {
    private boolean failed;
    private boolean skipped;
    private boolean flaky;

    /** A case whose state stands in attributes, as some runners write it. */
    JUnitCase(String status, String result) {
        for (var word : new String[] {status.toLowerCase(Locale.ROOT), result.toLowerCase(Locale.ROOT)}) {
            switch (word) {
                case "failed", "failure", "error" -> failed = true;
                case "notrun", "skipped", "suppressed", "disabled", "ignored" -> skipped = true;
                default -> {}
            }
        }
    }

    /** Notes a child element of the case. */
    void holds(String element) {
        switch (element) {
            case "failure", "error" -> failed = true;
            case "skipped", "ignored", "disabled" -> skipped = true;
            case "flakyFailure", "flakyError" -> flaky = true;
            default -> {}
        }
    }

    boolean failed() {
        return failed;
    }

    boolean skipped() {
        return skipped && !failed;
    }

    boolean flaky() {
        return flaky && !failed && !skipped;
    }
}
