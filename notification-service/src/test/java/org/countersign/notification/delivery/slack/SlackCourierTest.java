package org.countersign.notification.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.chassis.json.WireJson;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.dns.JdkNameResolver;
import org.countersign.notification.delivery.application.Destination;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.http.Hosts;
import org.countersign.notification.delivery.http.SafePost;
import org.countersign.notification.notice.Notices;
import org.countersign.notification.notice.domain.Kind;
import org.countersign.notification.notice.domain.Message;
import org.countersign.notification.notice.domain.News;
import org.countersign.notification.probe.Receiver;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class SlackCourierTest {
    private static final URI LINK = URI.create("https://go.example/api/v1/transitions/" + Notices.TRANSITION);

    @Test
    void postsAFailedItemAsSlackTakesIt() throws Exception {
        try (var slack = new Receiver()) {
            var http = new SafePost(
                    new AddressGuard(new JdkNameResolver(), true),
                    new Hosts(10, Duration.ofSeconds(30)),
                    Duration.ofSeconds(5),
                    Clock.systemUTC());
            var message = message(Notices.failed("e1", "r1", "ada"));
            var to = new Destination(slack.url("/services/T/B/x"), null, false);

            StepVerifier.create(new SlackCourier(http, _ -> LINK).deliver(message, to, Notices.AT))
                    .expectNext(new Outcome.Delivered(200))
                    .expectComplete()
                    .verify(Duration.ofSeconds(10));

            var came = slack.next();
            assertThat(came.path()).isEqualTo("/services/T/B/x");
            assertThat(came.headers().get("Content-type")).containsExactly("application/json");
            assertThat(came.body()).isEqualTo(oneLine("""
                    {"text":"payments-api: load.peak failed. p95: http.latency.p95 480 &gt; 300",
                    "blocks":[
                    {"type":"header","text":{"type":"plain_text","text":"payments-api: load.peak failed"}},
                    {"type":"section","text":{"type":"mrkdwn","text":"p95: http.latency.p95 480 &gt; 300","verbatim":true}},
                    {"type":"section","fields":[
                    {"type":"mrkdwn","text":"*Workload*\\npayments-api","verbatim":true},
                    {"type":"mrkdwn","text":"*Stage*\\nproduction","verbatim":true},
                    {"type":"mrkdwn","text":"*Item*\\nload.peak Holds the expected peak","verbatim":true},
                    {"type":"mrkdwn","text":"*Owner*\\nada","verbatim":true},
                    {"type":"mrkdwn","text":"*Due*\\n2026-03-20T12:00:00Z","verbatim":true}]},
                    {"type":"context","elements":[
                    {"type":"mrkdwn","text":"<https://go.example/api/v1/transitions/019cadab-2340-7c3e-9b42-6d1f0a8e7b21|
                    Transition 019cadab-2340-7c3e-9b42-6d1f0a8e7b21> · warning · 2026-03-10T09:15:30Z","verbatim":true}]}]}
                    """));
        }
    }

    @Test
    void makesNoMentionOfWhatPeopleWrote() {
        var evil = "<!channel> & <https://evil.example|click> \n *bold* <@U123>";
        var news = new News(
                "e1", Kind.SUSPENDED, "verdict", "e1", null, null, List.of(), null, evil, List.of(evil), Notices.AT);

        var json = WireJson.lenient().writeValueAsString(SlackMessage.of(message(news), LINK));

        assertThat(json.split("\"mrkdwn\"", -1))
                .as("texts that Slack would look for links in")
                .hasSameSizeAs(json.split("\"verbatim\":true", -1));
        assertThat(json)
                .contains("&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;   *bold* &lt;@U123&gt;")
                .doesNotContain("<!channel", "<@U123", "<https://evil");
    }

    @Test
    void staysInsideTheLimitsOfSlackWithoutCuttingAnEscape() {
        var long_ = "<".repeat(5_000);
        var details = IntStream.range(0, 100).mapToObj(each -> long_).toList();
        var news = new News(
                "e1", Kind.ITEM_FAILED, "k", "e1", long_, long_, List.of(long_), null, long_, details, Notices.AT);

        var slack = SlackMessage.of(message(news), LINK);

        assertThat(slack.blocks()).hasSizeLessThanOrEqualTo(50);
        for (var block : slack.blocks()) {
            var text = block.text();
            if (text != null) {
                assertThat(text.text().length())
                        .isLessThanOrEqualTo(block.type().equals("header") ? 150 : 3_000);
                assertThat(text.text().replace("&lt;", "")).doesNotContain("&");
            }
            if (block.fields() != null) {
                assertThat(block.fields()).hasSizeLessThanOrEqualTo(10);
                assertThat(block.fields()).allMatch(field -> field.text().length() <= 2_000);
            }
        }
    }

    @Test
    void leavesWhatFitsUncut() {
        assertThat(SlackText.escaped("x".repeat(150), 150)).isEqualTo("x".repeat(150));
        assertThat(SlackText.escaped("x".repeat(151), 150)).isEqualTo("x".repeat(149) + "…");
        assertThat(SlackText.escaped("😀".repeat(75), 150)).isEqualTo("😀".repeat(75));
        assertThat(SlackText.escaped("a&b", 7)).isEqualTo("a&amp;b");
        assertThat(SlackText.escaped("a&b", 6)).isEqualTo("a…");
    }

    @Test
    void showsTextInTheOrderItHas() {
        assertThat(SlackText.escaped("a\u202eb\u2066c\u009bd", 20)).isEqualTo("a b c d");
    }

    private static Message message(News news) {
        return Notices.told(Notices.known(), news)
                .notices()
                .values()
                .iterator()
                .next()
                .message();
    }

    private static String oneLine(String json) {
        return json.replace("\n", "");
    }
}
