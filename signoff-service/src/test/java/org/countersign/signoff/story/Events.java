package org.countersign.signoff.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Artifact;
import org.countersign.contracts.Fate;
import org.countersign.contracts.ItemStatus;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.Phase;
import org.countersign.contracts.RoundName;
import org.countersign.contracts.Tier;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.countersign.contracts.checklist.Criterion;
import org.countersign.contracts.checklist.DataDecision;
import org.countersign.contracts.checklist.Environments;
import org.countersign.contracts.checklist.Item;
import org.countersign.contracts.checklist.ItemState;
import org.countersign.contracts.checklist.Proof;
import org.countersign.contracts.checklist.Readiness;
import org.countersign.contracts.checklist.Seat;
import org.countersign.contracts.checklist.TemplateRef;
import org.countersign.contracts.evidence.Evidence;
import org.countersign.contracts.evidence.EvidenceEvent;

/** What the other services say of one transition. */
public final class Events {
    public static final String DIGEST = "sha256:" + "ab".repeat(32);
    public static final String OTHER_DIGEST = "sha256:" + "cd".repeat(32);
    private static final Actor MEMBER = new Actor("team-member", ActorKind.PERSON);
    private static final Actor CI = new Actor("ci", ActorKind.MACHINE);

    private final String id;
    private final String workload;
    private Instant at;

    public Events(String id, String workload, Instant from) {
        this.id = id;
        this.workload = workload;
        this.at = from;
    }

    /** Backwards, as clocks of several instances may: the order of the facts is their order on the topic. */
    private Instant tick() {
        at = at.minusMillis(5);
        return at;
    }

    public ChecklistEvent opened(Artifact... release) {
        return new ChecklistEvent.TransitionOpened(id, checklist(300, release), MEMBER, tick());
    }

    public ChecklistEvent changed(double limit, Artifact... release) {
        return new ChecklistEvent.TransitionChanged(
                id, checklist(limit, release), List.of("attributes"), "other limit", MEMBER, tick());
    }

    public ChecklistEvent data(int revision, String digest) {
        var set = new DataDecision.Dataset("ledger", "data-owner", true, Fate.MIGRATE);
        return new ChecklistEvent.DataDecisionMade(
                id, new DataDecision(revision, digest, false, true, List.of(set), "moves"), MEMBER, tick());
    }

    public EvidenceEvent evidence(String evidence, String... participants) {
        return new EvidenceEvent.Recorded(
                id,
                new Evidence(
                        evidence,
                        DIGEST,
                        "k6-summary",
                        "load-report",
                        tick(),
                        "production",
                        null,
                        null,
                        CI,
                        List.of(participants)),
                Map.of("http.latency.p95", 200.0),
                tick());
    }

    public ChecklistEvent satisfied(String key, Instant validUntil, String... evidence) {
        return new ChecklistEvent.ItemSatisfied(id, state(key, ItemStatus.SATISFIED, validUntil, evidence), tick());
    }

    public ChecklistEvent failed(String key, String... evidence) {
        return new ChecklistEvent.ItemFailed(id, state(key, ItemStatus.FAILED, null, evidence), tick());
    }

    public ChecklistEvent ready(boolean ready) {
        var blocker = new Readiness.Blocker("load.peak", List.of("payments"), null, "not met");
        return new ChecklistEvent.ReadinessChanged(
                id, new Readiness(ready, ready ? 3 : 2, 3, ready ? List.of() : List.of(blocker)), tick());
    }

    private static ItemState state(String key, ItemStatus status, Instant validUntil, String... evidence) {
        return new ItemState(
                key,
                "title of " + key,
                Phase.BEFORE,
                status,
                List.of("payments"),
                null,
                List.of(evidence).stream()
                        .map(id -> new ItemState.EvidenceRef(id, DIGEST))
                        .toList(),
                evidence.length == 0 ? null : Outcome.PASS,
                validUntil,
                status == ItemStatus.FAILED ? "p95 is 480 ms, the limit is 300 ms." : "All criteria hold.",
                evidence.length == 0 ? List.of() : List.of("ci"));
    }

    private Checklist checklist(double limit, Artifact... release) {
        return new Checklist(
                workload,
                "payments",
                "pilot",
                "production",
                Tier.STANDARD,
                new TemplateRef("pilot-to-production", 3, OTHER_DIGEST),
                List.of(release),
                new Environments("pilot", "production", List.of("preprod")),
                Map.of(),
                Map.of("latencyP95LimitMs", limit),
                null,
                List.of(
                        item("load.peak", Phase.BEFORE),
                        item("data.decision", Phase.BEFORE),
                        item("data.ledger.deleted", Phase.AFTER)),
                List.of(
                        new Seat(RoundName.DATA, "data-owner", 1, false),
                        new Seat(RoundName.GO, "engineering", 1, true),
                        new Seat(RoundName.GO, "business", 1, false)),
                List.of());
    }

    private static Item item(String key, Phase phase) {
        var criterion = new Criterion("latency", "http.latency.p95 <= attribute.latencyP95LimitMs", null);
        return new Item(
                key,
                key.substring(0, key.indexOf('.')),
                "title of " + key,
                phase,
                List.of("payments"),
                null,
                phase == Phase.BEFORE ? null : "P30D",
                List.of("production"),
                List.of(new Proof("load-report", List.of(criterion), "P30D", false, Map.of())),
                false,
                null,
                1);
    }
}
