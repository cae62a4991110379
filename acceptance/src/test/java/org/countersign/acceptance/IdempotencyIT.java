package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Answer;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.Test;

/** The same post fifty times at once is one. */
@OnPlatform
class IdempotencyIT {
    private static final int TIMES = 50;
    private static final String JSON = "application/json";

    @Test
    void opensOneTransition(Platform platform) throws Exception {
        var workload = Story.fresh("repeated");
        var body = Json.bytes(Story.opening(workload, "starter", Story.ATTRIBUTES));
        var key = Story.fresh("key");
        var member = platform.as("team-member");
        one(atOnce(() -> member.post("/transitions", JSON, body, key)));
        assertThat(member.get("/transitions?workload=" + workload).expect(200).path("items"))
                .hasSize(1);
        var other = Json.bytes(Story.opening(workload + "-other", "starter", Story.ATTRIBUTES));
        member.post("/transitions", JSON, other, key).problem(422, "idempotency-key-reused");
        assertThat(member.get("/transitions?workload=" + workload + "-other")
                        .expect(200)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void takesOneReport(Platform platform) throws Exception {
        var story = Story.open(platform, "starter");
        story.postMeasured(Reports.k6(100));
        var call = "/evidence?transition=" + story.id() + Story.measured();
        var key = Story.fresh("key");
        var ci = platform.as("ci");
        var report = Reports.k6(101);
        one(atOnce(() -> ci.post(call, JSON, report, key)));
        assertThat(ci.get("/evidence?transition=" + story.id()).expect(200).path("items"))
                .hasSize(2);
        ci.post(call, JSON, Reports.k6(102), key).problem(422, "idempotency-key-reused");
        assertThat(ci.get("/evidence?transition=" + story.id()).expect(200).path("items"))
                .hasSize(2);
    }

    @Test
    void raisesOneRisk(Platform platform) throws Exception {
        var story = Story.open(platform, "starter");
        story.decideData(Story.DELETED);
        story.awaitOpen("data");
        var call = "/signoffs/" + story.id() + "/risks";
        var key = Story.fresh("key");
        var member = platform.as("team-member");
        var body = Json.bytes(Json.of("{'none': true, 'statement': 'none known'}"));
        one(atOnce(() -> member.post(call, JSON, body, key)));
        assertThat(story.signoffs().path("risks")).hasSize(1);
        var other = Json.bytes(Json.of("{'none': true, 'statement': 'none at all'}"));
        member.post(call, JSON, other, key).problem(422, "idempotency-key-reused");
        assertThat(story.signoffs().path("risks")).hasSize(1);
    }

    @Test
    void acknowledgesANoticeOnce(Platform platform) throws Exception {
        var owner = "team-member";
        var story = Story.open(platform, "starter", "'owners': {'load': '" + owner + "'}, " + Story.ATTRIBUTES);
        story.postMeasured(Reports.k6(412));
        var member = platform.as(owner);
        var notices = Await.until(
                "notice",
                () -> member.get("/notifications?transition=" + story.id())
                        .expect(200)
                        .path("items"),
                items -> !items.isEmpty());
        var call = "/notifications/" + notices.get(0).path("id").asString() + "/acknowledgement";
        var key = Story.fresh("key");
        var body = Json.bytes(Json.of("{}"));
        var answers = atOnce(() -> member.post(call, JSON, body, key));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.expect(200).path("acknowledged"))
                        .isEqualTo(answers.getFirst().json().path("acknowledged")));
        member.post(call, JSON, Json.bytes(Json.of("{'a': 1}")), key).problem(422, "idempotency-key-reused");
    }

    private static void one(List<Answer> answers) {
        assertThat(answers).hasSize(TIMES);
        var id = answers.getFirst().expect(201).path("id").asString();
        assertThat(id).isNotBlank();
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.expect(201).path("id").asString()).isEqualTo(id));
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(TIMES, call))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
