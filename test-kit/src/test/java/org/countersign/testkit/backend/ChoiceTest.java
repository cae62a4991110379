package org.countersign.testkit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void takesTheEmbeddedServersWhereNothingIsSaid() {
        assertThat(Choice.of(null)).isEqualTo(Choice.EMBEDDED);
        assertThat(Choice.of("")).isEqualTo(Choice.EMBEDDED);
    }

    @Test
    void takesContainersWhereTheyAreAskedFor() {
        assertThat(Choice.of("containers")).isEqualTo(Choice.CONTAINERS);
        assertThat(Choice.of("auto")).isEqualTo(Choice.AUTO);
    }

    @Test
    void refusesAWordItDoesNotKnowInsteadOfTestingOnSomethingElse() {
        assertThatThrownBy(() -> Choice.of("container")).hasMessageContaining("embedded, containers, auto");
    }
}
