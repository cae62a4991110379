package org.countersign.checklist;

import org.countersign.testkit.room.RoomRules;
import org.countersign.testkit.room.StackRules;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void everyLineIsInItsRoom() {
        RoomRules.check("org.countersign.checklist");
    }

    @Test
    void theStackIsTheOneThatWasChosen() {
        StackRules.checkWithStore();
    }
}
