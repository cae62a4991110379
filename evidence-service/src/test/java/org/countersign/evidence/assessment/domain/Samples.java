package org.countersign.evidence.assessment.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checklists and reports in the words of the tests. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    public static final String RELEASE = "sha256:" + "d5".repeat(32);
    public static final Producer CI = new Producer("ci", "machine");
    public static final Criterion LATENCY =
            new Criterion("latency", "http.latency.p95 <= attribute.latencyP95LimitMs", null);

    private Samples() {}

    public static Checklist checklist(Item... items) {
        return checklist(Tier.STANDARD, items);
    }

    public static Checklist checklist(Tier tier, Item... items) {
        return new Checklist(
                "payments-api",
                "payments",
                "production",
                tier,
                List.of(RELEASE),
                Map.of("latencyP95LimitMs", 300.0),
                List.of(items));
    }

    public static Item peak(Criterion... criteria) {
        return item("load.peak", "load-report", "P30D", Map.of(), criteria);
    }

    public static Item item(
            String key, String kind, String validFor, Map<String, String> requires, Criterion... criteria) {
        return new Item(
                key, List.of("preprod"), List.of(new Proof(kind, List.of(criteria), validFor, requires)), null, 1);
    }

    public static Item ofDataset(Item item, String dataset) {
        return new Item(item.key(), item.environments(), item.proofs(), dataset, item.revision());
    }

    public static Item anywhere(Item item) {
        return new Item(item.key(), List.of(), item.proofs(), item.dataset(), item.revision());
    }

    /** A run of p95 = 250 ms on preprod, an hour ago, on the release. */
    public static Run run() {
        return new Run("load-report", Map.of("http.latency.p95", 250.0));
    }

    /** A report in the making; what is not said is as in {@link #run()}. */
    public static final class Run {
        private final String kind;
        private final Map<String, Double> measurements = new LinkedHashMap<>();
        private final Map<String, String> details = new LinkedHashMap<>();
        private List<String> doubts = List.of();
        private List<String> lacking = List.of();
        private Instant collectedAt = NOW.minusSeconds(3600);
        private String environment = "preprod";
        private String subject = RELEASE;
        private String item;
        private String id = "evidence-1";

        public Run(String kind, Map<String, Double> measurements) {
            this.kind = kind;
            this.measurements.putAll(measurements);
        }

        public Run id(String name) {
            id = name;
            return this;
        }

        public Run figure(String name, double value) {
            measurements.put(name, value);
            return this;
        }

        public Run detail(String name, String value) {
            details.put(name, value);
            return this;
        }

        public Run doubt(String why) {
            doubts = List.of(why);
            return this;
        }

        public Run lacking(String... parameters) {
            lacking = List.of(parameters);
            return this;
        }

        public Run collectedAt(Instant at) {
            collectedAt = at;
            return this;
        }

        public Run environment(String name) {
            environment = name;
            return this;
        }

        public Run subject(String digest) {
            subject = digest;
            return this;
        }

        public Run item(String key) {
            item = key;
            return this;
        }

        public Report report() {
            return new Report(
                    new Evidence(
                            id,
                            "sha256:" + "ab".repeat(32),
                            "k6-summary-export",
                            kind,
                            collectedAt,
                            environment,
                            subject,
                            null,
                            CI,
                            List.of()),
                    measurements,
                    details,
                    doubts,
                    item,
                    lacking,
                    NOW);
        }
    }
}
