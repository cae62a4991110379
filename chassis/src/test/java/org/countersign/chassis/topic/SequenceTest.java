package org.countersign.chassis.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {
    @Test
    void isReadAsItWasWritten() {
        assertThat(LongStream.of(1, 9, 10, 4_711, Long.MAX_VALUE)
                        .map(place -> Sequence.of(Sequence.text(place)))
                        .boxed())
                .containsExactly(1L, 9L, 10L, 4_711L, Long.MAX_VALUE);
    }

    @Test
    void sortsAsTextLikeAsNumber() {
        assertThat(LongStream.of(1, 9, 10, 99, 100, Long.MAX_VALUE).mapToObj(Sequence::text))
                .isSorted()
                .allMatch(text -> text.matches("[0-9]{20}"));
    }

    @Test
    void takesTheNumbersOfOthersWhateverTheirWidth() {
        assertThat(Sequence.of("7")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 7", "-7", "+7", "7.0", "0x7", "seven", "٧", "99999999999999999999", "000000000000000000007"
            })
    void knowsNothingOfWhatIsNoPlace(String text) {
        assertThat(Sequence.of(text)).isEqualTo(Sequence.UNKNOWN);
    }
}
