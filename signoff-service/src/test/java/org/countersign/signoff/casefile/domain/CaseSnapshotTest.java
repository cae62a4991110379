package org.countersign.signoff.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.chassis.journal.JsonState;
import org.countersign.testkit.state.Filled;
import org.junit.jupiter.api.Test;

class CaseSnapshotTest {
    private final JsonState<Case> states = new JsonState<>(Case.class);

    @Test
    void readsBackAsItWasWritten() {
        assertThat(Filled.records(Case.class, 60))
                .allSatisfy(
                        state -> assertThat(states.read(states.write(state))).isEqualTo(state));
    }

    @Test
    void namesTheCodeThatFoldsIt() {
        assertThat(states.fingerprint()).hasSizeGreaterThan(32).isEqualTo(new JsonState<>(Case.class).fingerprint());
    }
}
