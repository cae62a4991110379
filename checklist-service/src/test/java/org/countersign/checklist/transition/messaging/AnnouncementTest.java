package org.countersign.checklist.transition.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.chassis.journal.Fact;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.checklist.template.domain.TemplateFact;
import org.countersign.checklist.transition.domain.TransitionFact;
import org.countersign.checklist.transition.domain.WorkloadFact;
import org.countersign.contracts.EventType;
import org.countersign.contracts.Topics;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.contracts.signoff.SignoffEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

class AnnouncementTest {
    private static final String SETTINGS = """
            {"workload":"w","team":"t","from":"pilot","to":"production","tier":"standard","release":[],
             "environments":{"from":"pilot","to":"production","productionLike":[]},"owners":{},"attributes":{},
             "criteria":{},"due":{}}""";
    private static final String BODY = """
            {"datasets":[],"noneHeld":true,"promises":[],"alternatives":[],"consequences":[],
             "containsTestData":false,"identifiersChange":false,"agreements":[]}""";

    private final JsonFacts<TransitionFact> facts = new JsonFacts<>(TransitionFact.class);
    private final TransitionAnnouncement announcement = new TransitionAnnouncement();

    static Stream<EventType> told() {
        return EventType.all().values().stream().filter(type -> type.topic().equals(Topics.CHECKLIST));
    }

    static Stream<EventType> heard() {
        return EventType.all().values().stream()
                .filter(type ->
                        type.topic().equals(Topics.EVIDENCE) || type.topic().equals(Topics.SIGNOFF));
    }

    /** The published sample, as a fact with what facts have besides, is announced as the very sample. */
    @ParameterizedTest
    @MethodSource("told")
    void everyEventOfTheTopicIsAFactWithItsFields(EventType type) {
        var sample = sample(type);
        var fact = (ObjectNode) WireJson.lenient().readTree(sample);
        fact.set("settings", WireJson.lenient().readTree(SETTINGS));
        fact.set("body", WireJson.lenient().readTree(BODY));
        var name = type.name().replace("org.countersign.checklist.", "").replace(".v1", "");
        var written = facts.write(facts.read(name, fact.toString()));
        var event = announcement.of(new Fact("id", name, written)).orElseThrow();
        assertThat(new String(Canonical.bytes(event), UTF_8)).isEqualTo(new String(Canonical.bytesOf(sample), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("heard")
    void everyEventThatIsHeardIsUnderstood(EventType type) {
        var event = WireJson.lenient().readValue(sample(type), type.record());
        Optional<TransitionFact> fact = switch (event) {
            case EvidenceEvent evidence -> HeardFacts.of(evidence);
            case SignoffEvent signoff -> HeardFacts.of(signoff);
            default -> throw new AssertionError(type.name());
        };
        fact.ifPresent(heard -> {
            var read = facts.read(facts.type(heard), facts.write(heard));
            assertThat(read).isEqualTo(heard);
            assertThat(announcement.of(new Fact("id", facts.type(heard), facts.write(heard))))
                    .isEmpty();
        });
    }

    @Test
    void factsOfOtherStreamsAreNotTold() {
        assertThat(announcement.of(new Fact("id", "workload-claimed", "{}"))).isEmpty();
    }

    /** Renaming one of these makes old entries unreadable: add, never change. */
    @Test
    void theNamesOfFactsStay() {
        assertThat(facts.types())
                .containsExactly(
                        "data-decision-made",
                        "decision-approval-voided",
                        "decision-approved",
                        "deletion-requested",
                        "evidence-assessed",
                        "evidence-withdrawn",
                        "exemption-confirmed",
                        "exemption-requested",
                        "item-failed",
                        "item-not-applicable",
                        "item-reopened",
                        "item-satisfied",
                        "item-waived",
                        "item-went-stale",
                        "none-held-confirmed",
                        "readiness-changed",
                        "risk-noted",
                        "transition-changed",
                        "transition-opened",
                        "verdict-noted");
        assertThat(new JsonFacts<>(WorkloadFact.class).types()).containsExactly("workload-claimed", "workload-freed");
        assertThat(new JsonFacts<>(TemplateFact.class).types())
                .isEqualTo(new java.util.TreeSet<>(List.of("template-put")));
    }

    private static String sample(EventType type) {
        var path = "events/" + type.name().replace(".v1", "") + "/v1.sample.json";
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
