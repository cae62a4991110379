package org.countersign.testkit.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through a real broker: what arrives twice, what is not known, and who said it when. */
class InboxSuiteTest {
    private final InboxService service = new InboxService();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void takesEachEventInOnceHoweverOftenItArrives() {
        List.of(1, 1, 1, 2).forEach(service::send);
        service.awaitNumbers(1, 2);

        service.restart();
        List.of(1, 1, 3).forEach(service::send);
        service.awaitNumbers(1, 2, 3);
    }

    @Test
    void ignoresTypesItDoesNotKnow() {
        service.raw("new", "org.countersign.evidence.invented.v9", "{}");
        service.send(1);

        service.awaitNumbers(1);
        assertThat(service.deadLetters()).isEmpty();
    }

    @Test
    void handsOnThePlaceInTheStreamOfWhoSaidIt() {
        service.send(1, Map.of("ce_sequence", "00000000000000000012"));
        service.send(2, Map.of("ce_sequence", "twelve"));
        service.send(3);

        service.awaitNumbers(1, 2, 3);
        assertThat(List.of(1, 2, 3)).extracting(service::sequence).containsExactly(12L, 0L, 0L);
    }
}
