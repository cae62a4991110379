package org.countersign.evidence.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.chassis.journal.JsonState;
import org.countersign.testkit.state.Filled;
import org.junit.jupiter.api.Test;

class TransitionFileSnapshotTest {
    private final JsonState<TransitionFile> states = new JsonState<>(TransitionFile.class);

    @Test
    void readsBackAsItWasWritten() {
        assertThat(Filled.records(TransitionFile.class, 60))
                .allSatisfy(
                        state -> assertThat(states.read(states.write(state))).isEqualTo(state));
    }

    @Test
    void namesTheCodeThatFoldsIt() {
        assertThat(states.fingerprint())
                .hasSizeGreaterThan(32)
                .isEqualTo(new JsonState<>(TransitionFile.class).fingerprint());
    }
}
