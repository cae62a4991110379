package org.countersign.evidence.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.json.Canonical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written once can be read for ever: names and samples of facts are approved. */
class FactsOnDiskTest {
    private static final Path SAMPLES = Path.of("src/test/resources/facts");

    private final JsonFacts<EvidenceFact> facts = new JsonFacts<>(EvidenceFact.class);

    @Test
    void keepsTheNamesOfFacts() {
        assertThat(facts.types())
                .containsExactly("checklist-taken", "evidence-assessed", "evidence-recorded", "evidence-withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist-taken", "evidence-assessed", "evidence-recorded", "evidence-withdrawn"})
    void readsAndWritesTheSampleOfEachFact(String type) throws IOException {
        var sample = Files.readString(SAMPLES.resolve(type + ".json"));

        var fact = facts.read(type, sample);

        assertThat(facts.type(fact)).isEqualTo(type);
        assertThat(Canonical.bytesOf(facts.write(fact))).isEqualTo(Canonical.bytesOf(sample));
    }
}
