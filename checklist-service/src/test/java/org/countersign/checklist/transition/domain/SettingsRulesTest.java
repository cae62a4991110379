package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.control.domain.Window;
import org.countersign.checklist.criterion.cel.Cel;
import org.countersign.checklist.datadecision.domain.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be reckoned with is refused where it stands. */
class SettingsRulesTest {
    private static final Window WINDOW =
            new Window(Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));

    private final Story story = Story.of("starter");

    @ParameterizedTest
    @ValueSource(strings = {"P36525D", "-P36525D", "PT0S", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void takesTimesWithinReason(String due) {
        assertThat(faults(due, WINDOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P36526D",
                "-P36526D",
                "PT2562047788015215H",
                "-PT2562047788015215H30M7S",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "next week"
            })
    void refusesADueDayOutOfReach(String due) {
        assertThat(faults(due, WINDOW)).extracting(Fault::pointer).containsExactly("/due/load.peak");
    }

    @Test
    void refusesAWindowOutOfReach() {
        assertThat(faults("PT0S", new Window(Instant.MIN, WINDOW.closes())))
                .extracting(Fault::pointer)
                .containsExactly("/goLiveWindow/opens");
        assertThat(faults("PT0S", new Window(WINDOW.opens(), Instant.MAX)))
                .extracting(Fault::pointer)
                .containsExactly("/goLiveWindow/closes");
    }

    @Test
    void looksAtNoMoreCriteriaThanItTakes() {
        var looked = new AtomicInteger();
        var many = IntStream.range(0, 500)
                .boxed()
                .collect(Collectors.toMap(number -> "c" + number, _ -> "http.rate >= 1.0"));
        var settings =
                Amended.criteria(Story.settings(story.template, Tier.STANDARD, Map.of()), Map.of("load.peak", many));

        var faults = SettingsRules.faults(settings, story.template, _ -> {
            looked.incrementAndGet();
            return Optional.empty();
        });

        assertThat(faults).extracting(Fault::pointer).containsExactly("/criteria/load.peak");
        assertThat(looked).hasValueLessThanOrEqualTo(20);
    }

    @Test
    void readsNoDateOutOfReach() {
        assertThat(Dates.moment("2026-03-02")).isPresent();
        assertThat(Dates.moment("1969-12-31")).isEmpty();
        assertThat(Dates.moment("+12026-03-02")).isEmpty();
        assertThat(Dates.moment("+999999999-12-31T23:59:59Z")).isEmpty();
    }

    private List<Fault> faults(String due, @Nullable Window window) {
        var was = Story.settings(story.template, Tier.STANDARD, Map.of());
        var settings = Amended.dates(was, window, Map.of("load.peak", due));
        return SettingsRules.faults(settings, story.template, Cel.EXPRESSIONS);
    }
}
