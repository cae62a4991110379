package org.countersign.chassis.timer;

import java.util.List;
import java.util.function.Function;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.journal.Versioned;
import reactor.core.publisher.Mono;

/**
 * Keeps the timers of a kind of stream as its state asks.
 *
 * @param <S> state of the stream
 */
public final class TimerFollower<S> implements Follower<S> {
    private final StreamType<S, ?> type;
    private final Timers timers;
    private final Function<S, List<Timer>> due;

    /** {@code due} is pure: what a state waits for. What it no longer asks for may still fire, and changes nothing. */
    public TimerFollower(StreamType<S, ?> type, Timers timers, Function<S, List<Timer>> due) {
        this.type = type;
        this.timers = timers;
        this.due = due;
    }

    @Override
    public String prefix() {
        return type.prefix();
    }

    @Override
    public Mono<Void> follow(Versioned<S> state) {
        return timers.schedule(type.stream(state.id()), state.seq(), due.apply(state.state()));
    }
}
