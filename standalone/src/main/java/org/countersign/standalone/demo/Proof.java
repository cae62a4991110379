package org.countersign.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.terminal.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Chapter 3: real reports meet their criteria, or do not. */
record Proof(Story story) {
    /** What is left when this chapter ends: it takes two people and no report. */
    static final String LAST_ITEM = "accountability.residual-risks";

    private static final String PEAK = "load.peak";
    private static final String RESTORE = "recovery.restore";

    void play() throws IOException, StoryEndedException {
        story.screen().chapter(3, "The proof");
        load();
        drills();
        scan("scan.sarif", "");
        scan("iac-scan.sarif", "provisioning.no-drift");
        record("runbooks.json", Story.CI, "operations.runbooks", hours(20));
        record("walk-through.json", Story.MEMBER, "operations.walk-through", hours(2));
        record("rehearsal-cutover.json", Story.MEMBER, "cutover.rehearsal", hours(4));
        record("rehearsal-rollback.json", Story.MEMBER, "cutover.rollback", hours(3));
        migration();
        statements();
        rest();
    }

    private void load() throws IOException, StoryEndedException {
        JsonNode slow = post(
                "k6-slow.json", Story.CI, query(PEAK, ago(minutes(50))).with("environment", Story.STAGE), hours(1));
        shown("k6-slow.json", slow, "fail");
        long posted = System.nanoTime();
        story.awaitStatus(PEAK, "failed");
        story.screen()
                .step(
                        Mark.NO,
                        "board",
                        PEAK
                                + " is failed, %d ms after the report was taken"
                                        .formatted(Duration.ofNanos(System.nanoTime() - posted)
                                                .toMillis()));
        heard(Opening.LOAD_OWNER, PEAK);
        JsonNode good = post(
                "k6-good.json", Story.CI, query(PEAK, ago(minutes(20))).with("environment", Story.STAGE), hours(1));
        shown("k6-good.json", good, "pass");
        story.awaitStatus(PEAK, "satisfied");
    }

    private void drills() throws IOException, StoryEndedException {
        shown(
                "restore-drill-slow.json",
                post("restore-drill-slow.json", Story.CI, query(RESTORE, ""), hours(6)),
                "fail");
        story.awaitStatus(RESTORE, "failed");
        shown("restore-drill.json", post("restore-drill.json", Story.CI, query(RESTORE, ""), hours(1)), "pass");
        story.awaitStatus(RESTORE, "satisfied");
    }

    private void migration() throws IOException, StoryEndedException {
        record("rehearsal-migration.json", Story.MEMBER, "data.customers.rehearsal", hours(8));
        ObjectNode compared = Reports.tree("reconciliation.json", story.began().minus(hours(7)));
        compared.put("environment", "staging").put("target", "staging/customers");
        String item = "data.customers.rehearsal";
        JsonNode answer = story.calls()
                .post(Story.CI, query(item, ""), compared.toString().getBytes(UTF_8));
        shown("reconciliation.json", answer, "pass");
        record("rehearsal-way-back.json", Story.MEMBER, "data.customers.way-back", hours(7));
        story.awaitStatus(item, "satisfied");
    }

    private void statements() throws IOException, StoryEndedException {
        Map<String, List<String>> stated = new LinkedHashMap<>();
        for (Statement statement : Statement.ALL) {
            byte[] report = statement.report(ago(minutes(30))).toString().getBytes(UTF_8);
            JsonNode answer = story.calls().post(statement.by(), query(statement.item(), ""), report);
            if (!answer.path("outcome").asString("").equals("pass")) {
                shown("the statement on " + statement.item(), answer, "pass");
            }
            stated.computeIfAbsent(statement.by(), _ -> new ArrayList<>()).add(statement.item());
            if (story.screen().terminal().live()) {
                story.look();
            }
        }
        stated.forEach((by, items) -> story.done("stated", by + ": " + String.join(", ", items)));
    }

    /** Waits until nothing but the risks is missing. */
    private void rest() throws IOException, StoryEndedException {
        List<String> missing = new ArrayList<>();
        try {
            Calls.await("everything but the risks is met", () -> {
                missing.clear();
                story.look()
                        .path("readiness")
                        .path("blockers")
                        .valueStream()
                        .forEach(blocker -> missing.add(blocker.path("item").asString("") + " ("
                                + blocker.path("reason").asString("") + ")"));
                return missing.size() == 1 && missing.getFirst().startsWith(LAST_ITEM)
                        ? Optional.of(true)
                        : Optional.empty();
            });
        } catch (StoryEndedException e) {
            throw new StoryEndedException(e.getMessage() + "; missing: " + String.join(", ", missing));
        }
    }

    /** Scans do not say which environment they looked at. */
    private void scan(String name, String item) throws IOException, StoryEndedException {
        Address call = query(item, "").with("environment", Story.STAGE);
        shown(name, post(name, Story.CI, call, hours(5)), "pass");
        story.look();
    }

    private void record(String name, String who, String item, Duration age) throws IOException, StoryEndedException {
        shown(name, post(name, who, query(item, ""), age), "pass");
        story.look();
    }

    private JsonNode post(String name, String who, Address call, Duration age) throws IOException, StoryEndedException {
        return story.calls().post(who, call, Reports.at(name, story.began().minus(age)));
    }

    private Address query(String item, String collectedAt) {
        return Address.of("evidence")
                .with("transition", story.id())
                .with("item", item)
                .with("subject", story.artifact())
                .with("collectedAt", collectedAt)
                .with("source", "https://ci.example.org/payments/runs/204");
    }

    /** Shows what a report came to; an outcome that the story does not know ends it. */
    private void shown(String name, JsonNode evidence, String expected) throws StoryEndedException {
        String outcome = evidence.path("outcome").asString("");
        String items = evidence.path("assessments")
                .valueStream()
                .map(assessment -> assessment.path("item").asString(""))
                .collect(Collectors.joining(", "));
        story.screen().step(Mark.of(outcome), outcome, name + " → " + (items.isEmpty() ? "no item" : items));
        evidence.path("assessments")
                .valueStream()
                .flatMap(assessment -> assessment.path("criteria").valueStream())
                .filter(criterion -> !criterion.path("outcome").asString("").equals("pass"))
                .forEach(criterion -> story.screen()
                        .quote(criterion.path("name").asString("") + ": "
                                + criterion.path("detail").asString("")));
        if (!outcome.equals(expected)) {
            String why = evidence.path("assessments")
                    .valueStream()
                    .map(assessment -> assessment.path("item").asString("") + ": "
                            + assessment.path("reason").asString(""))
                    .collect(Collectors.joining("; "));
            throw new StoryEndedException(name + " had to be " + expected + " and is " + outcome + ": " + why);
        }
    }

    private void heard(String channel, String word) throws IOException, StoryEndedException {
        Calls.await(
                channel + " hears of " + word,
                () -> story.inbox().received().stream()
                        .filter(message -> message.channel().equals(channel)
                                && message.text().contains(word))
                        .findFirst());
    }

    private String ago(Duration age) {
        return story.began()
                .minus(age)
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
