package org.countersign.contracts.measurement;

import static org.countersign.contracts.measurement.Unit.COUNT;
import static org.countersign.contracts.measurement.Unit.MILLISECONDS;
import static org.countersign.contracts.measurement.Unit.MINUTES;
import static org.countersign.contracts.measurement.Unit.PER_SECOND;
import static org.countersign.contracts.measurement.Unit.RATIO;
import static org.countersign.contracts.measurement.Unit.SECONDS;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every measurement there is. A criterion that names another is refused; a report yields no other. */
public final class Vocabulary {
    /** What a finding of a scan is about; a criterion names one as in {@code findings.iam.critical}. */
    public static final List<String> FINDING_CLASSES =
            List.of("iam", "network", "data", "logging", "code", "dependency", "iac", "secret");

    /** Severities of findings, worst first. */
    public static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

    private static final Map<String, Measurement> ALL = build();

    private Vocabulary() {}

    /** All measurements by name, in the order of the documentation. */
    public static Map<String, Measurement> all() {
        return ALL;
    }

    /** The measurement of that name, if there is one. */
    public static Optional<Measurement> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Measurement> build() {
        var all = new LinkedHashMap<String, Measurement>();
        load(all);
        tests(all);
        findings(all);
        recovery(all);
        dataMoves(all);
        statements(all);
        return Collections.unmodifiableMap(all);
    }

    private static void load(Map<String, Measurement> all) {
        add(all, "http.requests", COUNT, "Requests sent in the whole run.");
        add(all, "http.rate", PER_SECOND, "Requests a second over the whole run.");
        add(all, "http.latency.mean", MILLISECONDS, "Mean time of a request.");
        add(all, "http.latency.p50", MILLISECONDS, "Time within which half of the requests were answered.");
        add(all, "http.latency.p90", MILLISECONDS, "Time within which 90 % of the requests were answered.");
        add(all, "http.latency.p95", MILLISECONDS, "Time within which 95 % of the requests were answered.");
        add(all, "http.latency.p99", MILLISECONDS, "Time within which 99 % of the requests were answered.");
        add(all, "http.latency.max", MILLISECONDS, "Time of the slowest request.");
        add(all, "http.errors.ratio", RATIO, "Failed requests over all requests.");
        add(all, "load.duration", SECONDS, "How long the run was.");
        add(all, "load.thresholds.failed", COUNT, "The tool's own pass conditions that did not hold.");
        add(all, "load.limit.rate", PER_SECOND, "The rate at which the workload broke first.");
        add(
                all,
                "load.limit.headroom",
                RATIO,
                "How far the limit lies above the expected peak, as a share of the peak.");
    }

    private static void tests(Map<String, Measurement> all) {
        add(all, "tests.total", COUNT, "Test cases in the report, by counting them.");
        add(all, "tests.passed", COUNT, "Test cases that passed in the end.");
        add(all, "tests.failed", COUNT, "Test cases that failed, or ended in an error.");
        add(all, "tests.skipped", COUNT, "Test cases that did not run.");
        add(all, "tests.flaky", COUNT, "Test cases that failed at first and passed in the end.");
    }

    private static void findings(Map<String, Measurement> all) {
        add(all, "findings.total", COUNT, "Findings that count: not suppressed, not muted.");
        for (var severity : SEVERITIES) {
            add(all, "findings." + severity, COUNT, "Findings of severity " + severity + ", whatever they are about.");
        }
        for (var about : FINDING_CLASSES) {
            for (var severity : SEVERITIES) {
                add(
                        all,
                        "findings." + about + "." + severity,
                        COUNT,
                        "Findings about " + about + " of severity " + severity + ".");
            }
        }
    }

    private static void recovery(Map<String, Measurement> all) {
        add(all, "recovery.time", MINUTES, "From the outage declared to the service verified (held against the RTO).");
        add(all, "recovery.data_age", MINUTES, "From the point restored to, to the outage (held against the RPO).");
        add(all, "recovery.verifications", COUNT, "Queries and checksums run on what was restored.");
        add(all, "recovery.verifications_failed", COUNT, "Those whose actual value is not the expected one.");
        add(all, "recovery.deletions_failed", COUNT, "Deletion requests that the drill did not apply again.");
    }

    private static void dataMoves(Map<String, Measurement> all) {
        add(all, "reconciliation.tables", COUNT, "Tables compared between source and target.");
        add(
                all,
                "reconciliation.row_differences",
                COUNT,
                "Rows missing or too many, over all tables, without excluded ones.");
        add(all, "reconciliation.checksum_mismatches", COUNT, "Tables whose checksums differ.");
        add(all, "reconciliation.without_checksum", COUNT, "Tables compared by count alone.");
        add(all, "reconciliation.orphans", COUNT, "Records whose parent record is missing in the target.");
        add(all, "deletion.total", COUNT, "Deletion requests in the range that were looked at.");
        add(all, "deletion.done", COUNT, "Those applied again, or found to be gone already.");
        add(all, "deletion.failed", COUNT, "Those that could not be applied.");
    }

    private static void statements(Map<String, Measurement> all) {
        add(all, "statement.made", COUNT, "1 where a person stated it.");
        add(all, "statement.listed", COUNT, "Entries in the statement's list; 0 = none.");
        add(all, "walk_through.runbooks", COUNT, "Runbooks walked through, step by step.");
        add(all, "walk_through.steps", COUNT, "Steps over all of them.");
        add(all, "walk_through.deviations", COUNT, "Steps whose outcome is not ok.");
        add(all, "walk_through.blocked", COUNT, "Steps that could not be done.");
        add(all, "walk_through.by_participants", COUNT, "1 where who states it took part.");
        add(all, "rehearsal.duration", MINUTES, "From start to end.");
        add(all, "rehearsal.steps", COUNT, "Steps of the rehearsal.");
        add(all, "rehearsal.failed", COUNT, "Steps whose outcome is not ok, and the rehearsal as a whole.");
        add(all, "runbooks.total", COUNT, "Runbooks in the list.");
        add(all, "runbooks.restart", COUNT, "Runbooks that cover a restart.");
        add(all, "runbooks.failover", COUNT, "Runbooks that cover a failover.");
        add(all, "runbooks.restore", COUNT, "Runbooks that cover a restore.");
        add(all, "runbooks.alert", COUNT, "Runbooks that cover an alert.");
        add(all, "runbooks.authors_off_call", COUNT, "Runbooks not written by people on call.");
    }

    private static void add(Map<String, Measurement> all, String name, Unit unit, String meaning) {
        if (all.put(name, new Measurement(name, unit, meaning)) != null) {
            throw new IllegalStateException("named twice: " + name);
        }
    }
}
