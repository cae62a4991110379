package org.countersign.checklist.criterion.cel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelExpressionsTest {
    private final CelExpressions expressions = new CelExpressions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.latency.p95 <= attribute.latencyP95LimitMs",
                "http.requests >= 1000 && load.duration >= 60.0",
                "findings.iam.critical + findings.iam.high == 0.0",
                "attribute.autoscaling == 1.0 || load.limit.headroom >= 0.2"
            })
    void takesWhatNamesMeasurementsAndAttributes(String expression) {
        assertThat(expressions.problem(expression)).isEmpty();
    }

    @Test
    void namesTheMeasurementThatIsUnknown() {
        assertThat(expressions.problem("http.rate >= 1.0 && http.latency.p96 <= 1.0"))
                .contains("unknown measurement http.latency.p96");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http.rate >=", "http.rate", "1.0", "http.rate.all(x, x > 1)", "'a' == 1.0"})
    void refusesWhatIsNoCondition(String expression) {
        assertThat(expressions.problem(expression)).isPresent();
    }

    /** Evidence would not evaluate it, and the item could never be met. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.rate >= attribute['expectedPeakRps']",
                "has(attribute.expectedPeakRps) && http.rate >= 1.0",
                "'expectedPeakRps' in attribute && http.rate >= 1.0",
                "http.rate in [1.0, 2.0]",
                "http.rate >= 1.0 && attribute == attribute",
                ".http.rate >= 1.0",
                "http.rate >= 1.0 && 'a' == 'a'",
                "http.rate >= 1.0 && size('a') == 1",
                "string(http.rate) == '1.0'",
                "int(http.rate) % 2 == 0"
            })
    void refusesWhatEvidenceHasNoUseFor(String expression) {
        assertThat(expressions.problem(expression))
                .hasValueSatisfying(why -> assertThat(why).contains("criterion"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.0 < 2.0", "attribute.autoscaling == 1.0", "!(attribute.a > attribute.b)"})
    void refusesWhatHoldsWhateverIsReported(String expression) {
        assertThat(expressions.problem(expression))
                .hasValueSatisfying(why -> assertThat(why).contains("names no measurement"));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(expressions.problem("http.rate > 1.0 && ".repeat(100) + "true"))
                .isPresent();
    }
}
