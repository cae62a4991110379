package org.countersign.evidence.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Phase;
import org.countersign.contracts.Tier;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionChanged;
import org.countersign.contracts.checklist.ChecklistEvent.TransitionOpened;
import org.countersign.contracts.checklist.Criterion;
import org.countersign.contracts.checklist.Environments;
import org.countersign.contracts.checklist.Item;
import org.countersign.contracts.checklist.Proof;
import org.countersign.contracts.checklist.TemplateRef;

/** Transitions as checklist-service tells of them. */
final class Transitions {
    static final String RELEASE = "sha256:" + "d5".repeat(32);
    private static final Actor MEMBER = new Actor("team-member", ActorKind.PERSON);

    private Transitions() {}

    /** Opens a transition of team payments and returns its id; its event is on the broker then. */
    static String open(Tier tier) throws Exception {
        return open(tier, "payments-api-" + UUID.randomUUID());
    }

    static String open(Tier tier, String workload) throws Exception {
        var id = UUID.randomUUID().toString();
        var at = Instant.parse("2026-03-02T08:30:00Z");
        Topic.publish(new TransitionOpened(id, checklist(tier, workload, 300), MEMBER, at), at.toString(), 1);
        return id;
    }

    /** The event of that id says that the transition was opened. */
    static void opened(String event, String id) throws Exception {
        var at = Instant.parse("2026-03-02T08:30:00Z");
        Topic.publish(
                event,
                new TransitionOpened(id, checklist(Tier.STANDARD, "api-" + id, 300), MEMBER, at),
                at.toString(),
                1);
    }

    static void limitLatency(String id, Tier tier, String workload, double millis) throws Exception {
        limitLatency(id, tier, workload, millis, "2026-03-03T08:30:00Z", 0);
    }

    static void limitLatency(String id, Tier tier, String workload, double millis, String asked, long sequence)
            throws Exception {
        var at = Instant.parse(asked);
        Topic.publish(
                new TransitionChanged(
                        id, checklist(tier, workload, millis), List.of("attributes"), "slower is fine", MEMBER, at),
                at.toString(),
                sequence);
    }

    private static Checklist checklist(Tier tier, String workload, double latency) {
        return new Checklist(
                workload,
                "payments",
                "pilot",
                "production",
                tier,
                new TemplateRef("pilot-to-production", 1, "sha256:" + "0".repeat(64)),
                List.of(new Artifact("payments-api", RELEASE)),
                new Environments("pilot", "production", List.of("preprod")),
                Map.of(),
                Map.of(
                        "latencyP95LimitMs",
                        latency,
                        "errorRatioLimit",
                        0.01,
                        "rtoMinutes",
                        60,
                        "rpoMinutes",
                        15,
                        "personalData",
                        true,
                        "criticalComponents",
                        List.of("api")),
                null,
                List.of(peak(), restore(), signals(), walkThrough(), rehearsal("cutover"), rehearsal("rollback")),
                List.of(),
                List.of());
    }

    private static Item peak() {
        return item(
                "load.peak",
                List.of("production", "preprod"),
                proof(
                        "load-report",
                        "P30D",
                        Map.of(),
                        new Criterion("latency", "http.latency.p95 <= attribute.latencyP95LimitMs", null),
                        new Criterion("errors", "http.errors.ratio <= attribute.errorRatioLimit", null),
                        new Criterion("coverage", "http.requests >= 1000 && load.duration >= 60", null)));
    }

    private static Item restore() {
        return item(
                "recovery.restore",
                List.of("production", "preprod"),
                proof(
                        "restore-drill",
                        "P365D",
                        Map.of("scope", "restore"),
                        new Criterion("rto", "recovery.time <= attribute.rtoMinutes", null),
                        new Criterion("rpo", "recovery.data_age <= attribute.rpoMinutes", null)));
    }

    private static Item signals() {
        return item(
                "monitoring.signals",
                List.of(),
                proof("attestation", null, Map.of(), new Criterion("stated", "statement.made == 1", null)));
    }

    private static Item walkThrough() {
        return item(
                "operations.walk-through",
                List.of(),
                proof(
                        "walk-through",
                        null,
                        Map.of(),
                        new Criterion("blocked", "walk_through.blocked == 0", null),
                        new Criterion("bystander", "walk_through.by_participants == 0", null)));
    }

    private static Item rehearsal(String of) {
        return item(
                "cutover." + of,
                List.of(),
                proof("rehearsal", null, Map.of("of", of), new Criterion("steps", "rehearsal.failed == 0", null)));
    }

    private static Proof proof(String kind, String validFor, Map<String, String> requires, Criterion... criteria) {
        return new Proof(kind, List.of(criteria), validFor, false, requires);
    }

    private static Item item(String key, List<String> environments, Proof proof) {
        return new Item(
                key,
                key.substring(0, key.indexOf('.')),
                key,
                Phase.BEFORE,
                List.of("payments"),
                null,
                null,
                environments,
                List.of(proof),
                false,
                null,
                1);
    }
}
