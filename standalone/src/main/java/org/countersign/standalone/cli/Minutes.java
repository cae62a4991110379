package org.countersign.standalone.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 1h}, {@code 15m}, {@code 1h30m}, {@code 45s}, {@code 2d}, or ISO 8601. */
final class Minutes {
    private static final Pattern SHORT =
            Pattern.compile("(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");
    private static final double SECONDS = 60.0;

    private Minutes() {}

    /** In minutes, with fractions; above zero. */
    static double read(String option, String text) throws UsageException {
        Duration duration = duration(text.strip().toLowerCase(Locale.ROOT));
        if (duration.isZero() || duration.isNegative()) {
            throw new UsageException("--" + option + ": a duration such as 15m, 1h or 1h30m, not " + text);
        }
        return duration.toSeconds() / SECONDS;
    }

    private static Duration duration(String text) {
        Matcher parts = SHORT.matcher(text);
        if (parts.matches()) {
            return Duration.ofDays(number(parts, 1))
                    .plusHours(number(parts, 2))
                    .plusMinutes(number(parts, 3))
                    .plusSeconds(number(parts, 4));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }
}
