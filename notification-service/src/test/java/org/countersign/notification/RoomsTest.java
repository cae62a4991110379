package org.countersign.notification;

import org.countersign.testkit.room.RoomRules;
import org.countersign.testkit.room.StackRules;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void everyLineStandsInItsRoom() {
        RoomRules.check("org.countersign.notification");
    }

    @Test
    void theStackIsTheOneThatWasChosen() {
        StackRules.checkWithStore();
    }
}
