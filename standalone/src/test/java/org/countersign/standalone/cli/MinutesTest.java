package org.countersign.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {
    @ParameterizedTest
    @CsvSource({"15m, 15", "1h, 60", "1h30m, 90", "45s, 0.75", "2d, 2880", "PT2H, 120", "1H, 60"})
    void readsWhatPeopleType(String text, double minutes) throws UsageException {
        assertThat(Minutes.read("rto", text)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0m", "15", "soon", "-1h", "PT-1H", "1h 5m", "99999999999h"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Minutes.read("rto", text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--rto");
    }
}
