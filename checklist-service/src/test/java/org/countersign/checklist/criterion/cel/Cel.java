package org.countersign.checklist.criterion.cel;

import org.countersign.checklist.criterion.domain.Expressions;

/** The real language of criteria, for tests of other rooms. */
public final class Cel {
    public static final Expressions EXPRESSIONS = new CelExpressions();

    private Cel() {}
}
