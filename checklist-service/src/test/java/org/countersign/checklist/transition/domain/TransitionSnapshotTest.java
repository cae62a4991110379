package org.countersign.checklist.transition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.chassis.journal.JsonState;
import org.countersign.testkit.state.Filled;
import org.junit.jupiter.api.Test;

class TransitionSnapshotTest {
    private final JsonState<Transition> states = new JsonState<>(Transition.class);

    @Test
    void readsBackAsItWasWritten() {
        assertThat(Filled.records(Transition.class, 60))
                .allSatisfy(
                        state -> assertThat(states.read(states.write(state))).isEqualTo(state));
    }

    @Test
    void namesTheCodeThatFoldsIt() {
        assertThat(states.fingerprint())
                .hasSizeGreaterThan(32)
                .isEqualTo(new JsonState<>(Transition.class).fingerprint());
    }
}
