package org.countersign.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultsTest {
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(2).build())
            .build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": {\"b\": 1     | Unexpected end-of-input: expected close marker for Object",
                "{\"a\": tru}           | Unrecognized token 'tru': was expecting",
                "[[[1]]]                | Document nesting depth (3) exceeds the maximum allowed (2)"
            })
    void saysWhatIsWrongWithTheTextAndNothingOfTheProgram(String text, String start) {
        var fault = catchThrowableOfType(JacksonException.class, () -> JSON.readTree(text));
        assertThat(JsonFaults.message(fault))
                .startsWith(start)
                .doesNotContain("Source", "StreamRead", "Constraints")
                .doesNotEndWith(" ");
    }
}
