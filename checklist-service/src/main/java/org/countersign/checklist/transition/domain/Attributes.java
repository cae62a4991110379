package org.countersign.checklist.transition.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.checklist.control.domain.Faults;
import org.jspecify.annotations.Nullable;

/** Attributes with a meaning, their defaults and what they may be; others are free. */
public final class Attributes {
    static final String PERSONAL_DATA = "personalData";
    static final String CUSTOMER_CONTRACT = "customerContract";

    private static final Map<String, Object> DEFAULTS = Map.of("latencyP95LimitMs", 300, "errorRatioLimit", 0.01);
    private static final Set<String> NUMBERS =
            Set.of("expectedPeakRps", "latencyP95LimitMs", "errorRatioLimit", "rtoMinutes", "rpoMinutes");
    private static final Set<String> FLAGS = Set.of(PERSONAL_DATA, "autoscaling", CUSTOMER_CONTRACT);
    private static final Set<String> BUDGET = Set.of("amount", "currency", "owner");
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,59}";
    private static final int MOST = 100;

    private Attributes() {}

    /** With the defaults for what is not given. */
    static Map<String, Object> effective(Map<String, Object> given) {
        var all = new LinkedHashMap<>(DEFAULTS);
        all.putAll(given);
        return all;
    }

    /** Whether the attribute is there and true. */
    public static boolean isTrue(Map<String, Object> attributes, String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }

    static void check(Map<String, Object> given, Faults faults) {
        faults.check(given.size() <= MOST, "/attributes", "may hold at most " + MOST);
        given.forEach((name, value) -> {
            var at = Faults.at("/attributes", name);
            faults.check(name.matches(NAME), at, "its name must match " + NAME);
            check(name, value, at, faults);
        });
    }

    private static void check(String name, @Nullable Object value, String at, Faults faults) {
        if (NUMBERS.contains(name)) {
            faults.check(isAmount(value), at, "must be a number, 0 or more");
        } else if (FLAGS.contains(name)) {
            faults.check(value instanceof Boolean, at, "must be true or false");
        } else if (name.equals("monthlyBudget")) {
            var whole = value instanceof Map<?, ?> budget
                    && budget.keySet().equals(BUDGET)
                    && isAmount(budget.get("amount"));
            faults.check(whole, at, "must be an object with amount, currency and owner");
        } else if (name.equals("criticalComponents")) {
            var texts = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            faults.check(texts, at, "must be a list of text");
        }
    }

    private static boolean isAmount(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() >= 0 && Double.isFinite(number.doubleValue());
    }
}
