package org.countersign.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.contracts.measurement.Measurement;
import org.countersign.contracts.measurement.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    static Collection<EventType> types() {
        return EventType.all().values();
    }

    static Collection<Measurement> measurements() {
        return Vocabulary.all().values();
    }

    @ParameterizedTest
    @MethodSource("types")
    void eventTypeNamesItsTopicItsFactAndItsVersion(EventType type) {
        assertThat(type.name())
                .matches("org\\.countersign\\.(checklist|evidence|signoff|notification)\\.[a-z-]+\\.v\\d+")
                .startsWith("org." + type.topic() + ".");
        assertThat(Topics.all()).contains(type.topic());
    }

    @ParameterizedTest
    @MethodSource("types")
    void eventTypeIsFoundByItsRecordAndByItsName(EventType type) {
        assertThat(EventType.of(type.record())).isEqualTo(type);
        assertThat(EventType.all()).containsEntry(type.name(), type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void eventSaysWhen(EventType type) throws NoSuchMethodException {
        assertThat(type.record().getMethod("at").getReturnType()).isEqualTo(Instant.class);
    }

    @Test
    void refusesARecordThatIsNotPublished() {
        record Rumour(String transition) implements Event {}
        assertThatThrownBy(() -> EventType.of(Rumour.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachTopicCarriesTypes() {
        assertThat(types().stream().map(EventType::topic).distinct()).containsExactlyElementsOf(Topics.all());
        assertThat(EventType.all()
                        .get("org.countersign.checklist.item-failed.v1")
                        .record())
                .isEqualTo(ChecklistEvent.ItemFailed.class);
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void measurementHasANameAUnitAndAMeaning(Measurement measurement) {
        assertThat(measurement.name()).matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
        assertThat(measurement.unit()).isNotNull();
        assertThat(measurement.meaning()).matches("[A-Z0-9].{5,}\\.").doesNotContain("|", "\n");
        assertThat(Vocabulary.find(measurement.name())).contains(measurement);
    }

    @Test
    void measurementNamesAreUnique() {
        assertThat(measurements().stream().map(Measurement::name)).doesNotHaveDuplicates();
        assertThat(Vocabulary.all())
                .allSatisfy(
                        (name, measurement) -> assertThat(measurement.name()).isEqualTo(name));
    }

    @Test
    void everyFindingClassIsCountedBySeverity() {
        for (var about : Vocabulary.FINDING_CLASSES) {
            for (var severity : Vocabulary.SEVERITIES) {
                assertThat(Vocabulary.find("findings." + about + "." + severity))
                        .isPresent();
            }
        }
    }

    @Test
    void evidenceKindsAreUniqueAndHyphenated() {
        assertThat(EvidenceKinds.all())
                .doesNotHaveDuplicates()
                .allSatisfy(kind -> assertThat(kind).matches("[a-z]+(-[a-z]+)*"));
    }
}
