package org.countersign.evidence.assessment.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.countersign.evidence.assessment.domain.Expression;
import org.countersign.evidence.assessment.domain.Expression.Comparison;
import org.countersign.evidence.assessment.domain.Expression.Limit;
import org.countersign.evidence.assessment.domain.Expression.Name;
import org.countersign.evidence.assessment.domain.Expression.Truth;
import org.countersign.evidence.assessment.domain.Expression.Unusable;
import org.countersign.evidence.assessment.domain.Expression.Usable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelExpressionsTest {
    private final CelExpressions expressions = new CelExpressions(4);

    @ParameterizedTest
    @CsvSource({
        "http.latency.p95 <= 300, 300.0, HOLDS",
        "http.latency.p95 <= 300.0, 300.0, HOLDS",
        "http.latency.p95 <= 300, 300.1, FAILS",
        "http.latency.p95 == 290, 290.0, HOLDS",
        "http.latency.p95 != 290, 290.0, FAILS",
        "http.latency.p95 * 2 <= 300, 151.0, FAILS",
        "!(http.latency.p95 > 300), 300.0, HOLDS",
        "http.latency.p95 > 100 && http.latency.p95 < 200, 150.0, HOLDS",
        "(http.latency.p95 > 100 ? 1 : 2) == 1, 150.0, HOLDS"
    })
    void comparesWholeNumbersLikeDoubles(String text, double measured, Truth answer) {
        assertThat(usable(text).evaluation().of(Map.of("http.latency.p95", measured)))
                .isEqualTo(answer);
    }

    @Test
    void namesEverythingThatAnExpressionUsesAlsoWhatAnOrWouldNotLookAt() {
        assertThat(usable("http.latency.p95 <= 300 || attribute.lenient == 1").names())
                .containsExactly(new Name("http.latency.p95", "ms"), new Name("attribute.lenient", ""));
    }

    @Test
    void findsEachFigureAndItsLimit() {
        assertThat(usable("http.requests >= 1000 && http.rate >= attribute.expectedPeakRps")
                        .comparisons())
                .containsExactly(
                        new Comparison(new Name("http.requests", ""), new Limit.Fixed(1000)),
                        new Comparison(new Name("http.rate", "/s"), new Limit.Named("attribute.expectedPeakRps")));
    }

    @Test
    void namesNoLimitWhereThereIsMoreToIt() {
        assertThat(usable("http.rate >= attribute.expectedPeakRps * 1.2").comparisons())
                .isEmpty();
    }

    @Test
    void readsALimitThatStandsFirst() {
        assertThat(usable("300.0 >= http.latency.p95").comparisons())
                .containsExactly(new Comparison(new Name("http.latency.p95", "ms"), new Limit.Fixed(300)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.latency.p42 <= 300 | there is no measurement http.latency.p42",
                "latency <= 300 | there is no measurement latency",
                "attribute. <= 300 | ",
                "has(http.latency.p95) | function has",
                "http.latency.p95 | ",
                "http.latency.p95 <= | ",
                "[1, 2].all(x, x > 0) | ",
                "true | it names no measurement",
                "attribute.lenient == 1 | it names no measurement",
                "http.rate in [1.0] | ",
                "\"a\".matches(\"(a+)+\") | ",
                "\"a\" == \"b\" | a criterion compares figures"
            })
    void refusesWhatIsNoCriterion(String text, String why) {
        assertThat(expressions.of(text))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.why())
                                .contains(why == null ? "" : why.strip())
                                .isNotBlank()
                                .doesNotContain("\n"));
    }

    @Test
    void refusesAHugeExpression() {
        var huge = "http.rate > 1" + " && http.rate > 1".repeat(200);

        assertThat(expressions.of(huge))
                .isEqualTo(new Unusable("it is longer than " + CelProgram.LONGEST + " characters"));
    }

    @Test
    void refusesADeepExpression() {
        assertThat(expressions.of("(".repeat(500) + "http.rate > 1" + ")".repeat(500)))
                .isInstanceOf(Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.rate / 0 > 1", "0.0 / 0 <= http.rate"})
    void answersADivisionByZeroAsDoublesDo(String text) {
        assertThat(usable(text).evaluation().of(Map.of("http.rate", 1.0))).isIn(Truth.HOLDS, Truth.FAILS);
    }

    @Test
    void neverHoldsOnNotANumber() {
        assertThat(usable("http.rate <= 1").evaluation().of(Map.of("http.rate", Double.NaN)))
                .isEqualTo(Truth.FAILS);
    }

    @Test
    void isUndecidedWithoutAValue() {
        assertThat(usable("http.rate <= 1").evaluation().of(Map.of())).isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void keepsABoundedNumberAndTheSameForTheSameText() {
        var first = expressions.of("http.rate > 0");

        assertThat(expressions.of("http.rate > 0")).isSameAs(first);
        for (var i = 1; i <= 10; i++) {
            expressions.of("http.rate > " + i);
        }

        assertThat(expressions.kept()).isEqualTo(4);
    }

    private Usable usable(String text) {
        Expression expression = expressions.of(text);
        assertThat(expression).isInstanceOf(Usable.class);
        return (Usable) expression;
    }
}
