package org.countersign.evidence;

import org.countersign.testkit.room.RoomRules;
import org.junit.jupiter.api.Test;

class RoomsTest {
    @Test
    void everyLineKnowsItsRoom() {
        RoomRules.check("org.countersign.evidence");
    }
}
