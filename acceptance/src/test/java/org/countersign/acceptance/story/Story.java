package org.countersign.acceptance.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.wire.Answer;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One transition and the people around it. */
public final class Story {
    /** Everything that the criteria of both templates ask of a transition. */
    public static final String ATTRIBUTES =
            "'attributes': {'expectedPeakRps': 100, 'rtoMinutes': 60, 'rpoMinutes': 15, 'personalData': false}";

    /** Datasets that are deleted, as users were told. */
    public static final String DELETED = """
            {'datasets': [{'name': 'customers', 'owner': 'data-owner', 'personalData': false, 'fate': 'delete'}],
             'promises': [{'audience': 'users', 'value': 'temporary', 'toldAt': '2026-01-10T09:00:00Z',
                           'text': 'This is a pilot; its data goes at its end.', 'channel': 'mail'}],
             'reason': 'Trial data only', 'alternatives': ['migrate'], 'consequences': ['users start anew']}
            """;

    private final Platform platform;
    private final String id;
    private final String workload;

    private Story(Platform platform, String id, String workload) {
        this.platform = platform;
        this.id = id;
        this.workload = workload;
    }

    /** Opens a transition of a new workload to production, as {@code team-member}. */
    public static Story open(Platform platform, String template) {
        return open(platform, template, ATTRIBUTES);
    }

    /** The same, with these further fields of the body. */
    public static Story open(Platform platform, String template, String more) {
        var workload = fresh("payments");
        var opened = platform.as("team-member").post("/transitions", opening(workload, template, more));
        return new Story(platform, opened.expect(201).path("id").asString(), workload);
    }

    /** One that is there already. */
    public static Story known(Platform platform, String id, String workload) {
        return new Story(platform, id, workload);
    }

    public static ObjectNode opening(String workload, String template, String more) {
        return Json.of(
                "{'workload': '%s', 'to': 'production', 'template': '%s', %s}".formatted(workload, template, more));
    }

    /** A name that nobody has used. */
    public static String fresh(String name) {
        return name + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    public Platform platform() {
        return platform;
    }

    public String id() {
        return id;
    }

    public String workload() {
        return workload;
    }

    public JsonNode transition() {
        return platform.as("team-member").get("/transitions/" + id).expect(200);
    }

    /** An item as the checklist has it now. */
    public JsonNode item(String key) {
        return items().stream()
                .filter(item -> item.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + key));
    }

    public List<JsonNode> items() {
        return transition()
                .path("dimensions")
                .valueStream()
                .flatMap(dimension -> dimension.path("items").valueStream())
                .toList();
    }

    /** The item, as soon as it has that status. */
    public JsonNode awaitItem(String key, String status) {
        return Await.until(
                key + " " + status,
                () -> item(key),
                item -> item.path("status").asString().equals(status));
    }

    /** Posts a report; {@code query} is what stands after the transition. */
    public Answer post(String who, byte[] report, String query) {
        return platform.as(who).post("/evidence?transition=" + id + query, report);
    }

    /** Posts a report that says neither where nor when it was made: production, now. */
    public JsonNode postMeasured(byte[] report) {
        return post("ci", report, measured()).expect(201);
    }

    /** What a machine adds for a report that says neither where nor when it was made. */
    public static String measured() {
        return "&environment=production&collectedAt=" + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    public JsonNode decideData(String decision) {
        return platform.as("team-member")
                .put("/transitions/" + id + "/data-decision", Json.of(decision))
                .expect(200);
    }

    public JsonNode signoffs() {
        return platform.as("team-member").get("/signoffs/" + id).expect(200);
    }

    public JsonNode round(String name) {
        return signoffs().path("rounds").path(name);
    }

    /** The round, as soon as it can be signed. */
    public JsonNode awaitOpen(String round) {
        Await.until(
                "transition known to signoff-service",
                () -> platform.as("team-member").get("/signoffs/" + id).status(),
                status -> status == 200);
        return Await.until(
                round + " round open",
                () -> round(round),
                seen -> seen.path("open").asBoolean(false));
    }

    /** Signs over what stands. */
    public Answer sign(String who, String round) {
        return sign(who, round, awaitOpen(round).path("snapshot").asString());
    }

    public Answer sign(String who, String round, String snapshot) {
        var decision = Json.of("{'round': '%s', 'decision': 'approve', 'comment': 'seen', 'snapshot': '%s'}"
                .formatted(round, snapshot));
        return platform.as(who).post("/signoffs/" + id + "/decisions", decision);
    }

    public JsonNode gate() {
        return platform.as("ci")
                .get("/gate?workload=" + workload + "&stage=production")
                .expect(200);
    }

    public JsonNode awaitVerdict(String verdict) {
        return Await.until(
                "gate says " + verdict,
                this::gate,
                gate -> gate.path("verdict").asString().equals(verdict));
    }

    /** Everything from here to the go: posts, both rounds, every seat. */
    public JsonNode toItsGo() {
        decideData(DELETED);
        sign("data-owner", "data").expect(201);
        Proofs.satisfyAll(this);
        signGo();
        return awaitVerdict("go");
    }

    /** Every seat of the go round, each by the person who holds it. */
    public void signGo() {
        awaitOpen("go")
                .path("seats")
                .valueStream()
                .forEach(seat ->
                        sign(seat.path("seat").asString() + "-approver", "go").expect(201));
    }
}
