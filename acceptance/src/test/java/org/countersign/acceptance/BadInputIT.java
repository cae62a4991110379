package org.countersign.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Answer;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever comes, the answer is a problem that names the place, and nothing of it is kept. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final int FORTY_MEGABYTES = 40 * 1024 * 1024;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private Story story;

    @BeforeAll
    void opens(Platform platform) {
        story = Story.open(platform, "starter");
        story.postMeasured(Reports.k6(187));
    }

    /** A body and a word for it. */
    static final class Body {
        private final String name;
        private final byte[] bytes;

        Body(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        static Body of(String name, String text) {
            return new Body(name, text.getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A call of a service that takes JSON. */
    record Call(String who, String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Body> reports() {
        var good = new String(Reports.k6(187), UTF_8);
        return Stream.of(
                Body.of("empty", ""),
                Body.of("blank", " \n"),
                Body.of("truncated JSON", good.substring(0, good.length() / 2)),
                Body.of(
                        "wrong type",
                        good.replace("\"count\": 10800", "\"count\": \"many\"")
                                .replace("\"count\":10800", "\"count\":\"many\"")),
                Body.of("a number", "42"),
                Body.of("deep nesting", "{\"metrics\":".repeat(50_000)),
                Body.of("deep nesting in XML", "<testsuite>".repeat(50_000)),
                Body.of("XML bomb", bomb()),
                Body.of("XML that reads a file", external()),
                new Body("invalid UTF-8", invalid("{\"metrics\": {\"a\": \"", "\"}}")),
                new Body("zeros", new byte[2_000]));
    }

    private static String bomb() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE testsuite [<!ENTITY a0 \"boom\">");
        for (var i = 1; i < 10; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return bomb.append("]><testsuite name=\"&a9;\"><testcase name=\"a\"/></testsuite>")
                .toString();
    }

    private static String external() {
        return "<?xml version=\"1.0\"?><!DOCTYPE testsuite [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<testsuite name=\"&x;\"><testcase name=\"a\"/></testsuite>";
    }

    private static byte[] invalid(String before, String after) {
        var bytes = (before + "??" + after).getBytes(UTF_8);
        var at = before.getBytes(UTF_8).length;
        bytes[at] = (byte) 0xC3;
        bytes[at + 1] = (byte) 0x28;
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void refusesReports(Body report) {
        var before = stored();
        var answer = story.post("ci", report.bytes, Story.measured());
        refused(answer);
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Body> bodies() {
        return Stream.of(
                Body.of("empty", ""),
                Body.of("truncated JSON", "{\"workload\": \"pay"),
                Body.of("wrong type", "[1, 2, 3]"),
                Body.of(
                        "wrong types inside",
                        "{\"workload\": {\"a\": 1}, \"datasets\": 7, \"decision\": 7, \"none\": 7, \"kind\": 7}"),
                Body.of("unknown field", "{\"wörkload\": \"a\"}"),
                Body.of("deep nesting", "{\"attributes\":".repeat(50_000)),
                Body.of("deep lists", "[".repeat(100_000)),
                Body.of("a field twice", "{\"workload\": \"a\", \"workload\": \"b\"}"),
                new Body("invalid UTF-8", invalid("{\"workload\": \"", "\"}")));
    }

    List<Call> calls() {
        var transition = "/transitions/" + story.id();
        var signoffs = "/signoffs/" + story.id();
        return List.of(
                new Call("team-member", "POST", "/transitions"),
                new Call("team-member", "PATCH", transition),
                new Call("team-member", "PUT", transition + "/data-decision"),
                new Call("team-member", "POST", transition + "/deletion-requests"),
                new Call("team-member", "POST", transition + "/items/load.peak/not-applicable"),
                new Call("team-member", "POST", signoffs + "/risks"),
                new Call("engineering-approver", "POST", signoffs + "/decisions"),
                new Call("release-manager", "POST", signoffs + "/revocation"),
                new Call("team-member", "PUT", "/notifications/contacts/team-member"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesBodies(Body wrong) {
        var before = stored();
        for (var call : calls()) {
            var body = BodyPublishers.ofByteArray(wrong.bytes);
            refused(story.platform().as(call.who()).send(call.method(), call.path(), body, JSON));
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesAnUnknownItemNamingThoseThereAre() {
        var before = stored();
        var refused = story.post("ci", Reports.k6(187), Story.measured() + "&item=load.pek")
                .problem(404, "unknown-item");
        assertThat(refused.toString()).contains("load.pek", "load.peak", "recovery.restore");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesParametersNamingEach() {
        var refused = story.post("ci", Reports.k6(187), "&collectedAt=yesterday&subject=abc&colour=red")
                .problem(422, "invalid-parameter");
        assertThat(refused.path("errors").toString()).contains("/collectedAt", "/subject", "/colour");
    }

    @Test
    void refusesToChangeAFieldThatThereIsNot() {
        var patch = Json.of("{'reason': 'because', 'colour': 'red'}");
        var refused = story.platform().as("team-member").patch("/transitions/" + story.id(), patch);
        assertThat(refused.problem(400).path("errors").toString()).contains("/colour");
    }

    @Test
    void refusesWhatIsLargerThanItTakes() {
        var before = stored();
        var large = BodyPublishers.ofByteArray(new byte[FORTY_MEGABYTES]);
        var answer = story.platform()
                .as("ci")
                .send("POST", "/evidence?transition=" + story.id(), large, Map.of("Content-Type", "application/json"));
        answer.problem(413);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsLargerThanItTakesInPieces() {
        var pieces = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[FORTY_MEGABYTES]));
        story.platform()
                .as("team-member")
                .send("POST", "/transitions", pieces, JSON)
                .problem(413);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        var problem = answer.problem(answer.status());
        assertThat(place(problem)).as("no place in " + answer).isTrue();
    }

    /** Whether it says where: a field or a line; of a body that is empty or too deep as a whole, that it is. */
    private static boolean place(JsonNode problem) {
        var fields = problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""));
        return problem.path("line").asInt(0) > 0
                || fields.anyMatch(pointer -> !pointer.isEmpty())
                || problem.path("detail").asString("").matches(".*(empty|nesting depth).*");
    }

    /** All that a list shows of what these calls could have made. */
    private String stored() {
        var member = story.platform().as("team-member");
        return Stream.of(
                        "/evidence?transition=" + story.id(),
                        "/transitions/" + story.id(),
                        "/transitions/" + story.id() + "/deletion-requests",
                        "/transitions?team=payments&workload=a",
                        "/signoffs/" + story.id())
                .map(path -> member.get(path).expect(200).toString())
                .reduce("", String::concat);
    }
}
