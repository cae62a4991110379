package org.countersign.signoff.gate.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.Versioned;
import org.countersign.signoff.casefile.domain.Case;
import reactor.core.publisher.Mono;

/** Follows cases and keeps the index of the gate. */
public final class Noting implements Follower<Case> {
    private static final int REMEMBERED = 10_000;

    private final String prefix;
    private final GateIndex index;
    private final Map<String, String> noted = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** {@code prefix} of the stream of cases. */
    public Noting(String prefix, GateIndex index) {
        this.prefix = prefix;
        this.index = index;
    }

    @Override
    public String prefix() {
        return prefix;
    }

    /** What was noted before, as far as this instance remembers, costs nothing. */
    @Override
    public Mono<Void> follow(Versioned<Case> state) {
        var terms = state.state().heard().terms();
        if (terms == null) {
            return Mono.empty();
        }
        var decision = state.state().decision();
        var decidedAt = decision == null ? null : decision.at();
        var note = terms.workload() + " " + terms.to() + " " + decidedAt;
        if (note.equals(remembered(state.id()))) {
            return Mono.empty();
        }
        return index.note(terms.workload(), terms.to(), state.id(), decidedAt)
                .doOnSuccess(done -> remember(state.id(), note));
    }

    private String remembered(String id) {
        synchronized (noted) {
            return noted.getOrDefault(id, "");
        }
    }

    private void remember(String id, String note) {
        synchronized (noted) {
            noted.put(id, note);
        }
    }
}
