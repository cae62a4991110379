package org.countersign.evidence.assessment.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as text. */
final class Figure {
    private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);

    private Figure() {}

    /** To six digits. */
    static String show(double value) {
        return plain(BigDecimal.valueOf(value).round(SHOWN));
    }

    /** To six digits, or to all of them where six would make it look like the other. */
    static String beside(double value, double other) {
        var shown = show(value);
        return shown.equals(show(other)) && value != other ? plain(BigDecimal.valueOf(value)) : shown;
    }

    static String with(String shown, String symbol) {
        return symbol.isEmpty() ? shown : shown + " " + symbol;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
