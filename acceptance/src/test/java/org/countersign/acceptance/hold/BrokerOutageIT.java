package org.countersign.acceptance.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.countersign.acceptance.story.Story;
import org.junit.jupiter.api.Test;

/** While the broker is away reports go on being taken; when it is back everything is told, in order, and heard. */
class BrokerOutageIT {
    private static final Duration AWAY = Duration.ofSeconds(KillRow.LONG ? 60 : 10);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(3);
    /** Each with a caller of its own, who reports ten times a second at most. */
    private static final int STORIES = KillRow.LONG ? 8 : 2;

    private static final int SOME = STORIES * 5;
    private static final String BACKLOG = "countersign_relay_backlog";

    @Test
    void losesNothingWhileTheBrokerIsAway() throws Exception {
        try (var outage = Outage.start()) {
            try {
                during(outage);
            } finally {
                outage.platform().keepLog("BrokerOutageIT");
            }
        }
    }

    private static void during(Outage outage) throws Exception {
        var stories = Stream.generate(() -> Story.open(outage.platform(), "starter"))
                .limit(STORIES)
                .toList();
        var load = MixedLoad.ofReports(outage.platform(), stories);
        try (load) {
            load.awaitAcknowledged(SOME);
            outage.broker().stop();
            away(outage, load);
            var began = System.nanoTime();
            outage.broker().start().awaitReady();
            System.out.printf("broker back after %d ms%n", millisSince(began));
            load.awaitAcknowledged(load.acknowledged().size() + SOME);
        }
        drains(outage);
        holds(outage, load.acknowledged());
        assertThat(load.faults()).as("refused").isEmpty();
    }

    private static void away(Outage outage, MixedLoad load) {
        var atStop = load.acknowledged().size();
        wait(AWAY.dividedBy(2));
        var halfWay = load.acknowledged().size();
        wait(AWAY.dividedBy(2));
        var atEnd = load.acknowledged().size();
        var backlog = outage.gauge(BACKLOG);
        System.out.printf(
                "outage of %d s: %d reports acknowledged, %d of them in its second half; backlog %s%n",
                AWAY.toSeconds(), atEnd - atStop, atEnd - halfWay, backlog);
        assertThat(halfWay).as("taken in the first half").isGreaterThan(atStop);
        assertThat(atEnd).as("taken in the second half").isGreaterThan(halfWay);
        assertThat(backlog).anyMatch(waiting -> waiting > 0);
    }

    private static void drains(Outage outage) {
        var began = System.nanoTime();
        Awaitility.await("backlog gone")
                .dontCatchUncaughtExceptions()
                .atMost(DRAINED_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> outage.gauge(BACKLOG).stream().allMatch(waiting -> waiting == 0)
                        && outage.inside().pending() == 0);
        System.out.printf("backlog gone %d ms after the last report%n", millisSince(began));
    }

    private static void holds(Outage outage, Collection<Promise> acknowledged) throws Exception {
        var agreement = Agreement.of(outage.inside());
        var complaints = agreement.complaints();
        var lost = Promises.lost(acknowledged, outage.platform());
        System.out.printf(
                "outage: %d acknowledged, %d lost; %d entries, %d events, %d repeated, %d complaints%n",
                acknowledged.size(),
                lost.size(),
                agreement.kept().size(),
                agreement.published().size(),
                agreement.repeated(),
                complaints.size());
        assertThat(lost).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private static void wait(Duration pause) {
        Awaitility.await("the outage")
                .pollDelay(pause)
                .atMost(pause.plusSeconds(10))
                .until(() -> true);
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
