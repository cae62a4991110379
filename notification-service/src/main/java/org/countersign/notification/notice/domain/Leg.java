package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a notice is on one channel.
 *
 * @param started tries begun so far
 * @param due when the next try is to begin; of one that runs, when it counts as lost
 */
public record Leg(Target target, State state, int started, Instant due, List<Attempt> attempts) {
    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DELIVERED,
        FAILED
    }

    public Leg {
        attempts = List.copyOf(attempts);
    }

    static Leg fresh(Target target, Instant due) {
        return new Leg(target, State.WAITING, 0, due, List.of());
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    Leg running(int attempt, Instant until) {
        return new Leg(target, State.RUNNING, attempt, until, attempts);
    }

    Leg ended(Attempt attempt, State next, Instant again) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Leg(target, next, Math.max(started, attempt.number()), again, all);
    }
}
