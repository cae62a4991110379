package org.countersign.evidence.assessment.cel;

import org.countersign.evidence.assessment.domain.Assessor;

/** An assessor on real CEL, for tests of rules. */
public final class Criteria {
    private Criteria() {}

    public static Assessor assessor() {
        return new Assessor(new CelExpressions(100));
    }
}
