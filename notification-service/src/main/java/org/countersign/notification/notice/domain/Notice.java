package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A notice and what became of it.
 *
 * @param route absent until its receivers were looked up
 * @param acknowledged absent until somebody did
 * @param revision one more with each change, so that an older copy is known as such
 */
public record Notice(
        Message message,
        @Nullable Route route,
        List<Leg> legs,
        @Nullable Acknowledgement acknowledged,
        int revision) {
    /** Who took note of it. */
    public record Acknowledgement(String by, Instant at) {}

    /** Where it stands as a whole. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED,
        UNDELIVERABLE,
        ACKNOWLEDGED
    }

    public Notice {
        legs = List.copyOf(legs);
    }

    static Notice raised(Message message) {
        return new Notice(message, null, List.of(), null, 1);
    }

    /** Acknowledged before all; pending while any channel is open; delivered when any channel took it. */
    public State state() {
        if (acknowledged != null) {
            return State.ACKNOWLEDGED;
        }
        if (route == Route.NO_RECEIVER) {
            return State.UNDELIVERABLE;
        }
        if (open()) {
            return State.PENDING;
        }
        return legs.stream().anyMatch(leg -> leg.state() == Leg.State.DELIVERED) ? State.DELIVERED : State.FAILED;
    }

    /** Whether something is still to be done about it. */
    public boolean open() {
        return route == null || legs.stream().anyMatch(Leg::open);
    }

    /** The leg of that id, if there is one. */
    public Optional<Leg> leg(String id) {
        return legs.stream().filter(leg -> leg.target().leg().equals(id)).findFirst();
    }

    Notice routed(Route found, List<Target> targets, Instant due) {
        var fresh = targets.stream().map(target -> Leg.fresh(target, due)).toList();
        return new Notice(message, found, fresh, acknowledged, revision + 1);
    }

    Notice with(String leg, UnaryOperator<Leg> change) {
        var changed = legs.stream()
                .map(each -> each.target().leg().equals(leg) ? change.apply(each) : each)
                .toList();
        return new Notice(message, route, changed, acknowledged, revision + 1);
    }

    Notice acknowledged(String by, Instant at) {
        return new Notice(message, route, legs, new Acknowledgement(by, at), revision + 1);
    }
}
