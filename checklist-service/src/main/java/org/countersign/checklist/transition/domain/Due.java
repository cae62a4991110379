package org.countersign.checklist.transition.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Times;
import org.countersign.checklist.control.domain.Window;
import org.jspecify.annotations.Nullable;

/**
 * When an item has to be met.
 *
 * @param at absent where it hangs on a day that is not set yet
 * @param rule from the cutover; absent where the day is fixed, or the item comes before
 */
record Due(@Nullable Instant at, @Nullable String rule) {
    /** As the transition says it for the item, else as the template's rule says it. */
    static Due of(@Nullable String said, @Nullable String rule, Phase phase, @Nullable Window window) {
        var fixed = said == null ? Optional.<Instant>empty() : Times.instant(said);
        if (fixed.isPresent()) {
            return new Due(fixed.get(), null);
        }
        return phase == Phase.BEFORE ? before(said, window) : after(said == null ? rule : said, window);
    }

    /** Until the cutover is called, the window's opening stands for it. */
    private static Due before(@Nullable String said, @Nullable Window window) {
        if (window == null) {
            return new Due(null, null);
        }
        var shift = said == null ? Duration.ZERO : Times.duration(said).orElse(Duration.ZERO);
        return new Due(window.opens().plus(shift), null);
    }

    /** Until the cutover is called, the window's close stands for it. */
    private static Due after(@Nullable String rule, @Nullable Window window) {
        var shift = rule == null ? Optional.<Duration>empty() : Times.duration(rule);
        var at = window == null || shift.isEmpty() ? null : window.closes().plus(shift.get());
        return new Due(at, rule);
    }
}
