package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.acceptance.chat.Chat;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.Test;

/** Who has to act is told, in the chat, and nobody else. */
@OnPlatform
class OwnerHearsIT {
    @Test
    void tellsTheOwnerOfWhatFailedAndTheTeamOfTheGoAndItsEnd(Platform platform) {
        var load = Story.fresh("load-crew");
        var recovery = Story.fresh("recovery-crew");
        try (var chat = Chat.open()) {
            chat.channelOf(platform, load, "team");
            chat.channelOf(platform, recovery, "team");
            chat.channelOf(platform, "payments", "team");
            var story = Story.open(
                    platform,
                    "starter",
                    "'owners': {'load': '%s', 'recovery': '%s'}, ".formatted(load, recovery) + Story.ATTRIBUTES);
            story.postMeasured(Reports.k6(412.04));
            hearsOfTheFailure(chat, story, load);
            story.toItsGo();
            heard(chat, story, "payments", "go");
            revoke(story);
            heard(chat, story, "payments", "revoked");
            assertThat(chat.messages()).noneMatch(message -> message.channel().equals(recovery));
            assertThat(chat.messages().stream()
                            .filter(message -> message.channel().equals(load)))
                    .hasSize(1);
            recorded(platform, story, load);
        }
    }

    private static void hearsOfTheFailure(Chat chat, Story story, String owner) {
        var message = chat.await("load.peak failed", one -> one.channel().equals(owner));
        assertThat(message.text()).contains(story.workload(), "load.peak");
        assertThat(message.body().path("blocks").isArray()).isTrue();
        assertThat(message.body().path("blocks").get(0).path("type").asString()).isEqualTo("header");
        assertThat(message.body().toString()).contains("412.04", "300");
        assertThat(chat.messages())
                .noneMatch(one -> one.channel().equals("payments") && one.text().contains("load.peak"));
    }

    private static void heard(Chat chat, Story story, String channel, String word) {
        var message = chat.await(
                word + " of " + story.workload(),
                one -> one.channel().equals(channel)
                        && one.text().contains(story.workload())
                        && one.text().matches("(?is).*\\b" + word + "\\b.*"));
        assertThat(message.body().path("blocks").isArray()).isTrue();
    }

    private static void revoke(Story story) {
        story.platform()
                .as("release-manager")
                .post("/signoffs/" + story.id() + "/revocation", Json.of("{'reason': 'a fault was found'}"))
                .expect(201);
    }

    /** Every attempt is on record. */
    private static void recorded(Platform platform, Story story, String owner) {
        var notices = Await.until(
                "notices delivered",
                () -> platform.as("team-member")
                        .get("/notifications?transition=" + story.id())
                        .expect(200),
                all -> all.path("items")
                        .valueStream()
                        .noneMatch(notice -> notice.path("attempts").isEmpty()));
        assertThat(notices.path("items").valueStream()).anySatisfy(notice -> {
            assertThat(notice.path("addressee").asString()).isEqualTo(owner);
            assertThat(notice.path("item").asString()).isEqualTo("load.peak");
            assertThat(notice.path("attempts").get(0).path("outcome").asString())
                    .isEqualTo("delivered");
        });
    }
}
