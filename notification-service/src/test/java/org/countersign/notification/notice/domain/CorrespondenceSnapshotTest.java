package org.countersign.notification.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.chassis.journal.JsonState;
import org.countersign.testkit.state.Filled;
import org.junit.jupiter.api.Test;

class CorrespondenceSnapshotTest {
    private final JsonState<Correspondence> states = new JsonState<>(Correspondence.class);

    @Test
    void readsBackAsItWasWritten() {
        assertThat(Filled.records(Correspondence.class, 60))
                .allSatisfy(
                        state -> assertThat(states.read(states.write(state))).isEqualTo(state));
    }

    @Test
    void namesTheCodeThatFoldsIt() {
        assertThat(states.fingerprint())
                .hasSizeGreaterThan(32)
                .isEqualTo(new JsonState<>(Correspondence.class).fingerprint());
    }
}
