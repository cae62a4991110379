package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.chassis.json.Canonical;
import org.countersign.signoff.casefile.domain.Item.Criterion;
import org.countersign.signoff.decision.domain.DecisionRule;
import org.countersign.signoff.round.domain.RoundRule;

/** A case as the rules see it, told in a few words. */
public final class Given {
    public static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");
    public static final Instant VALID_UNTIL = T0.plusSeconds(86_400);
    public static final String DIGEST = "sha256:" + "ab".repeat(32);
    public static final String DATA_DIGEST = "sha256:" + "cd".repeat(32);
    public static final Snapshot.Seal SEAL = content -> Canonical.digest(Canonical.bytes(content));
    public static final Rule RULE = Rule.first(List.of(new RoundRule(SEAL), new DecisionRule()));

    private Case state = Case.unknown("t-1");
    private Instant now = T0;

    private Given() {}

    public static Given nothing() {
        return new Given();
    }

    /** Opened, the data decided, evidence in, but the data round not signed. */
    public static Given opened() {
        return nothing()
                .hears(new CaseFact.ChecklistHeard(terms(), 0, T0))
                .hears(data(1, DATA_DIGEST))
                .hears(new CaseFact.EvidenceHeard(new Produced("e-1", "load-report", "ci", List.of("walker"))))
                .hears(item("load.peak", ItemStatus.SATISFIED, T0));
    }

    /** The same, and the go round is open. */
    public static Given ready() {
        return opened().signs(RoundName.DATA, "data-owner", "dora")
                .hears(new CaseFact.ItemHeard(
                        new ItemState(
                                "data.decision",
                                ItemStatus.SATISFIED,
                                List.of(),
                                null,
                                null,
                                "approved",
                                List.of(),
                                T0),
                        0))
                .hears(new CaseFact.ReadinessHeard(new Readiness(true, List.of(), T0), 0));
    }

    /** The same, and signed by all. */
    public static Given gone() {
        return ready().signs(RoundName.GO, "engineering", "anna").signs(RoundName.GO, "business", "bert");
    }

    public Given hears(CaseFact fact) {
        return takes(List.of(fact));
    }

    public Given at(Instant later) {
        now = later;
        return takes(List.of());
    }

    public Given signs(RoundName round, String seat, String by) {
        return says(round, seat, by, Choice.APPROVE);
    }

    public Given says(RoundName round, String seat, String by, Choice choice) {
        var digest = round(round).digest();
        return hears(new CaseFact.Signed("t-1", round, seat, choice, digest, "because", by, now));
    }

    private Given takes(List<CaseFact> facts) {
        lastFacts = Settled.of(state, facts, RULE, now).facts();
        for (var fact : lastFacts) {
            state = Fold.evolve(state, fact);
        }
        return this;
    }

    private List<CaseFact> lastFacts = List.of();

    /** What the last thing that happened made of facts, itself first. */
    public List<CaseFact> facts() {
        return lastFacts;
    }

    public Case state() {
        return state;
    }

    public Round round(RoundName name) {
        var round = state.round(name);
        if (round == null) {
            throw new AssertionError("no " + name + " round");
        }
        return round;
    }

    public static CaseFact item(String key, ItemStatus status, Instant at) {
        return item(key, status, at, DIGEST);
    }

    public static CaseFact item(String key, ItemStatus status, Instant at, String digest) {
        return item(key, status, at, digest, 0);
    }

    public static CaseFact item(String key, ItemStatus status, Instant at, String digest, long sequence) {
        var state = new ItemState(
                key,
                status,
                List.of(new ItemState.Evidence("e-1", digest)),
                status == ItemStatus.FAILED ? Outcome.FAIL : Outcome.PASS,
                VALID_UNTIL,
                "p95 is 200 ms",
                List.of("ci"),
                at);
        return new CaseFact.ItemHeard(state, sequence);
    }

    public static CaseFact data(int revision, String digest) {
        var set = new DataDecision.Dataset("ledger", "dora", true, "migrate");
        return new CaseFact.DataDecisionHeard(
                new DataDecision(revision, digest, false, true, List.of(set), "moves", "mona", T0));
    }

    public static CaseFact noneHeld() {
        return new CaseFact.DataDecisionHeard(
                new DataDecision(1, DATA_DIGEST, true, false, List.of(), "no data", "mona", T0));
    }

    public static Terms terms() {
        return new Terms(
                "payments-api",
                "payments",
                "pilot",
                "production",
                "standard",
                new Terms.Template("pilot-to-production", 3, DIGEST),
                List.of(new Terms.Artifact("payments-api", DIGEST)),
                new Terms.Environments("pilot", "production", List.of("preprod")),
                Map.of("latencyP95LimitMs", 300),
                List.of(
                        before("load.peak", "http.latency.p95 <= 300.0"),
                        before("data.decision", "true"),
                        new Item(
                                "data.ledger.deleted",
                                "deleted",
                                Phase.AFTER,
                                List.of("payments"),
                                null,
                                "P30D",
                                List.of())),
                List.of(
                        new Terms.Seat(RoundName.DATA, "data-owner", 1, false),
                        new Terms.Seat(RoundName.GO, "engineering", 1, true),
                        new Terms.Seat(RoundName.GO, "business", 1, false)),
                List.of());
    }

    public static Item before(String key, String expression) {
        return new Item(
                key,
                "title",
                Phase.BEFORE,
                List.of("payments"),
                null,
                null,
                List.of(new Criterion("load-report", "latency", expression, null)));
    }

    /** The terms with other items. */
    public static Terms with(Terms terms, List<Item> items) {
        return amended(terms, items, terms.seats(), terms.relaxedDuties());
    }

    /** The terms with other seats of the go round. */
    public static Terms seats(Terms terms, Terms.Seat... seats) {
        var all = new ArrayList<>(List.of(seats));
        all.add(new Terms.Seat(RoundName.DATA, "data-owner", 1, false));
        return amended(terms, terms.items(), all, terms.relaxedDuties());
    }

    /** The terms with duties relaxed. */
    public static Terms relaxed(Terms terms, String... duties) {
        return amended(terms, terms.items(), terms.seats(), List.of(duties));
    }

    private static Terms amended(Terms terms, List<Item> items, List<Terms.Seat> seats, List<String> relaxed) {
        return new Terms(
                terms.workload(),
                terms.team(),
                terms.from(),
                terms.to(),
                terms.tier(),
                terms.template(),
                terms.release(),
                terms.environments(),
                terms.attributes(),
                items,
                seats,
                relaxed);
    }
}
