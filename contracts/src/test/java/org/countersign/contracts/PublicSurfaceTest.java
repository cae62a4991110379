package org.countersign.contracts;

import org.countersign.contracts.approval.Approved;
import org.junit.jupiter.api.Test;

class PublicSurfaceTest {
    @Test
    void isTheOneThatWasApproved() {
        Approved.check(
                Approved.file("src", "test", "resources", "approved-surface.txt"),
                PublicSurface.text(),
                "every service sees this. A type, component or constant that is gone, renamed or retyped breaks them and, "
                        + "where it is part of an event, is v2; an addition is approved with -Dapprove=true");
    }
}
