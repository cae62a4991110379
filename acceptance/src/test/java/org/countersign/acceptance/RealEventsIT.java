package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.acceptance.chat.Chat;
import org.countersign.acceptance.events.Published;
import org.countersign.acceptance.events.Topic;
import org.countersign.acceptance.events.Topic.Event;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.contracts.EventType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a console consumer on the broker's port shows while a transition goes its way. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealEventsIT {
    private static final Map<String, String> WANTED = Map.of(
            "org.countersign.checklist.item-satisfied.v1", "countersign.checklist",
            "org.countersign.evidence.assessed.v1", "countersign.evidence",
            "org.countersign.signoff.signed.v1", "countersign.signoff",
            "org.countersign.signoff.decided.v1", "countersign.signoff",
            "org.countersign.notification.delivered.v1", "countersign.notification");

    private Story story;
    private List<Event> events;
    private Chat chat;

    @BeforeAll
    void goesAllTheWay(Platform platform) {
        chat = Chat.open();
        var crew = Story.fresh("crew");
        chat.channelOf(platform, crew, "team");
        try (var topic = Topic.fromNow(platform.kafkaBrokers())) {
            story = Story.open(platform, "starter", "'owners': {'load': '" + crew + "'}, " + Story.ATTRIBUTES);
            story.postMeasured(Reports.k6(412));
            story.toItsGo();
            events = topic.until(WANTED.keySet().toString(), seen -> types(seen).containsAll(WANTED.keySet()));
        }
    }

    @AfterAll
    void closes() {
        chat.close();
    }

    private java.util.Set<String> types(List<Event> seen) {
        return ours(seen).stream().map(Event::type).collect(Collectors.toSet());
    }

    private List<Event> ours(List<Event> seen) {
        return seen.stream().filter(event -> story.id().equals(event.key())).toList();
    }

    @Test
    void findsEachEventOnTheTopicOfItsService() {
        WANTED.forEach((type, topic) -> assertThat(ours(events)).as(type).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.topic()).isEqualTo(topic);
        }));
    }

    @Test
    void findsTheHeadersOfCloudEventsAndNoOthers() {
        assertThat(ours(events)).allSatisfy(event -> {
            assertThat(event.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_subject", story.id())
                    .containsKeys("ce_id", "ce_source", "ce_type", "ce_time", "ce_sequence", "content-type");
            assertThat(event.headers().keySet())
                    .allMatch(name -> name.startsWith("ce_") || name.equals("content-type"));
            assertThat(event.headers().get("content-type")).startsWith("application/json");
        });
    }

    @Test
    void findsDataThatItsPublishedSchemaTakes() {
        assertThat(ours(events)).allSatisfy(event -> {
            assertThat(EventType.all()).containsKey(event.type());
            assertThat(Published.complaints(event.type(), event.value()))
                    .as(event.toString())
                    .isEmpty();
        });
    }

    @Test
    void findsNoIdTwice() {
        assertThat(ours(events).stream().map(event -> event.headers().get("ce_id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void findsWhatHappened() {
        assertThat(value("org.countersign.signoff.decided.v1")).contains("\"go\"");
        assertThat(value("org.countersign.signoff.signed.v1")).contains("data-owner");
        assertThat(value("org.countersign.evidence.assessed.v1")).contains("load.peak", "412");
        assertThat(value("org.countersign.checklist.item-satisfied.v1")).contains("load.peak");
    }

    private String value(String type) {
        return ours(events).stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.value().toString())
                .collect(Collectors.joining("\n"));
    }
}
