package org.countersign.contracts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.contracts.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SampleTest {
    static Collection<EventType> types() {
        return EventType.all().values();
    }

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsEveryTypeInFull(EventType type) {
        var shown = new TreeSet<String>();
        Sample.of(type)
                .forEach(sample -> RecordWalk.of(type, sample.json())
                        .forEach(place -> place.object()
                                .propertyNames()
                                .forEach(name -> shown.add(place.record().getSimpleName() + "." + name))));
        var asked = new TreeSet<String>();
        RecordWalk.records(type.record())
                .forEach(record -> Stream.of(record.getRecordComponents())
                        .forEach(component -> asked.add(record.getSimpleName() + "." + component.getName())));
        assertThat(shown)
                .as("fields that no sample of %s shows; a field added later gets a new sample", type.name())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsEveryTypeWithoutWhatIsOptional(EventType type) {
        var optional = RecordWalk.records(type.record())
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .anyMatch(RecordWalk::optional);
        assertThat(Sample.of(type).stream()
                        .filter(sample -> RecordWalk.of(type, sample.json()).stream()
                                .noneMatch(RecordWalk.Place::showsSomethingOptional)))
                .as("samples of %s without any optional field", type.name())
                .isNotEmpty();
        assertThat(Sample.of(type)).hasSizeGreaterThanOrEqualTo(optional ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void meetsItsSchema(Sample sample) {
        assertThat(Schemas.complaints(sample.type(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsIntoItsRecordAndBack(Sample sample) {
        var record = WireMapper.json().treeToValue(sample.json(), sample.type().record());
        assertThat((Object) WireMapper.json().valueToTree(record)).isEqualTo(sample.json());
        assertThat(record.transition())
                .isEqualTo(sample.json().get("transition").asString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsPastFieldsOfALaterWriter(Sample sample) {
        var later = (ObjectNode) sample.json().deepCopy();
        RecordWalk.of(sample.type(), later).forEach(place -> place.object().put("addedLater", "unknown today"));
        assertThat(Schemas.complaints(sample.type(), later)).isEmpty();
        assertThat(WireMapper.json().treeToValue(later, sample.type().record()))
                .isEqualTo(WireMapper.json()
                        .treeToValue(sample.json(), sample.type().record()));
    }

    @Test
    void tellsOneStory() {
        assertThat(Sample.all()
                        .map(sample -> sample.json().get("transition").asString())
                        .distinct())
                .hasSize(1);
    }
}
