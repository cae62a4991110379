package org.countersign.gateway;

import org.countersign.testkit.room.RoomRules;
import org.countersign.testkit.room.StackRules;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void everyLineIsInItsRoom() {
        RoomRules.check("org.countersign.gateway");
    }

    @Test
    void standsOnWebFluxWithNeitherStoreNorBroker() {
        StackRules.checkWithoutStore();
    }
}
