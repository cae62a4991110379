package org.countersign.notification;

import org.countersign.testkit.room.StackRules;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void theStackIsTheOneThatWasChosen() {
        StackRules.checkWithStore();
    }
}
