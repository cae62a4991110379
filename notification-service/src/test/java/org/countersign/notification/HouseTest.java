package org.countersign.notification;

import org.countersign.testkit.room.RoomRules;
import org.countersign.testkit.room.StackRules;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void everyLineIsInItsRoom() {
        RoomRules.check("org.countersign.notification");
    }

    @Test
    void standsOnTheChosenStack() {
        StackRules.checkWithStore();
    }
}
