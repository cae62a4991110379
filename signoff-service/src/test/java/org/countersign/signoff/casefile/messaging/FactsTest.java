package org.countersign.signoff.casefile.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.countersign.chassis.journal.Fact;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.json.WireJson;
import org.countersign.contracts.EventType;
import org.countersign.contracts.Topics;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Fold;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Verdict;
import org.countersign.signoff.casefile.projection.Hearing;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final JsonFacts<CaseFact> facts = new JsonFacts<>(CaseFact.class);
    private final CaseAnnouncement announcement = new CaseAnnouncement();

    /** Entries are kept for good: a name that is gone from this list makes old ones unreadable. */
    @Test
    void keepTheirApprovedNames() {
        assertThat(facts.types())
                .containsExactly(
                        "checklist-heard",
                        "data-approval-voided",
                        "data-decision-approved",
                        "data-decision-heard",
                        "decided",
                        "evidence-heard",
                        "item-heard",
                        "none-held-heard",
                        "readiness-heard",
                        "resumed",
                        "revoked",
                        "risk-accepted",
                        "risk-raised",
                        "round-opened",
                        "signed",
                        "signoffs-voided",
                        "suspended");
    }

    @Test
    void areReadAsTheyWereWritten() {
        var all = new java.util.ArrayList<CaseFact>();
        var given = Given.gone();
        all.add(new CaseFact.ChecklistHeard(Given.terms(), 3, Given.T0));
        all.add(Given.data(1, Given.DATA_DIGEST));
        all.add(Given.item("load.peak", org.countersign.signoff.casefile.domain.ItemStatus.SATISFIED, Given.T0));
        all.addAll(given.facts());

        assertThat(all)
                .allSatisfy(fact -> assertThat(facts.read(facts.type(fact), facts.write(fact)))
                        .isEqualTo(fact));
    }

    @Test
    void areToldOthersExceptWhatOthersSaid() {
        var signed = new CaseFact.Signed(
                "t-1", RoundName.GO, "business", Choice.APPROVE, Given.DIGEST, null, "bert", Given.T0);
        var decided = new CaseFact.Decided(
                "t-1", Verdict.GO, "w", "production", Given.DIGEST, List.of(), List.of("bert"), Given.T0);

        assertThat(announcement.of(kept(signed))).isPresent();
        assertThat(announcement.of(kept(decided))).isPresent();
        assertThat(announcement.of(kept(Given.data(1, Given.DIGEST)))).isEmpty();
    }

    @Test
    void doNotTellOfARoundThatEndedBeforeAnybodySigned() {
        var nobody =
                new CaseFact.SignoffsVoided("t-1", RoundName.GO, Given.DIGEST, List.of(), List.of("release"), Given.T0);
        var somebody = new CaseFact.SignoffsVoided(
                "t-1", RoundName.GO, Given.DIGEST, List.of("anna"), List.of("release"), Given.T0);

        assertThat(announcement.of(kept(nobody))).isEmpty();
        assertThat(announcement.of(kept(somebody))).isPresent();
    }

    @Test
    void comeOutOfEveryPublishedSampleOfTheOthers() throws IOException {
        for (var type : EventType.all().values()) {
            var ours = type.topic().equals(Topics.CHECKLIST) || type.topic().equals(Topics.EVIDENCE);
            if (ours) {
                var fact = Hearing.of(WireJson.lenient().readValue(sample(type), type.record()), 7);
                assertThat(fact.isPresent())
                        .as(type.name())
                        .isEqualTo(!type.name().contains("withdrawn"));
                fact.ifPresent(heard ->
                        assertThat(Fold.evolve(Case.unknown("t"), heard)).isNotEqualTo(Case.unknown("t")));
            }
        }
    }

    private static String sample(EventType type) throws IOException {
        var dot = type.name().lastIndexOf('.');
        var path =
                "/events/" + type.name().substring(0, dot) + "/" + type.name().substring(dot + 1) + ".sample.json";
        try (var in = EventType.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private Fact kept(CaseFact fact) {
        return new Fact("id", facts.type(fact), facts.write(fact));
    }
}
