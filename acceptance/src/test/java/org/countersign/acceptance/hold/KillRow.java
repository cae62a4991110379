package org.countersign.acceptance.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Kills it under load, starts it again, and holds what is there against what was acknowledged; that many times. */
final class KillRow {
    static final boolean LONG = Boolean.getBoolean("countersign.long");

    private static final int IN_FLIGHT = 16;

    /** For each kill; the short form comes to as many in its two. */
    private static final int ACKNOWLEDGED = LONG ? 500 : 260;

    private static final int LONGEST_WAIT_MILLIS = 1_500;

    private final Victim victim;
    private final List<Promise> all = new ArrayList<>();

    KillRow(Victim victim) {
        this.victim = victim;
    }

    void run(int kills) throws Exception {
        for (var kill = 1; kill <= kills; kill++) {
            kill("kill " + kill, kill == kills);
        }
    }

    private void kill(String name, boolean last) throws Exception {
        var began = System.nanoTime();
        var load = MixedLoad.on(victim.platform());
        int inFlight;
        try (load) {
            load.awaitAcknowledged(ACKNOWLEDGED);
            aWhile();
            load.awaitInFlight(IN_FLIGHT);
            inFlight = load.inFlight();
            load.ending();
            victim.kill();
        }
        var killed = System.nanoTime();
        victim.startAgain();
        var started = System.nanoTime();
        assertThat(load.faults()).as("refused before the kill").isEmpty();
        all.addAll(load.acknowledged());
        judge(name, inFlight, last ? all : load.acknowledged());
        System.out.printf(
                "%s: load %d ms, start %d ms, everything told, heard and looked at %d ms%n",
                name, millis(began, killed), millis(killed, started), millis(started, System.nanoTime()));
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private void judge(String name, int inFlight, Collection<Promise> acknowledged) throws Exception {
        var lost = Promises.lost(acknowledged, victim.platform());
        System.out.printf(
                "%s: %d acknowledged, %d in flight, %d lost%n", name, acknowledged.size(), inFlight, lost.size());
        assertThat(lost).as(name + ": acknowledged and lost").isEmpty();
        var agreement = Agreement.of(victim.inside());
        var complaints = agreement.complaints();
        System.out.printf(
                "%s: %d entries, %d events, %d repeated, %d complaints%n",
                name, agreement.kept().size(), agreement.published().size(), agreement.repeated(), complaints.size());
        assertThat(complaints).as(name).isEmpty();
    }

    /** So that the kill is not always at the same point of the load. */
    private static void aWhile() {
        var pause = Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, LONGEST_WAIT_MILLIS));
        Awaitility.await("a while")
                .pollDelay(pause)
                .atMost(pause.plusSeconds(10))
                .until(() -> true);
    }
}
