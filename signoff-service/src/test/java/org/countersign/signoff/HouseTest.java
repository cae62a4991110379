package org.countersign.signoff;

import org.countersign.testkit.room.RoomRules;
import org.countersign.testkit.room.StackRules;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void everyLineIsInItsRoom() {
        RoomRules.check("org.countersign.signoff");
    }

    @Test
    void standsOnTheChosenStack() {
        StackRules.checkWithStore();
    }
}
