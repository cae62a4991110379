package org.countersign.checklist.transition.web;

import org.countersign.chassis.problem.Fields;
import org.jspecify.annotations.Nullable;

/** What a second person says with a confirmation. */
record ConfirmationBody(@Nullable String comment) {
    private static final int LONGEST = 2_000;

    static @Nullable String said(@Nullable ConfirmationBody body) {
        var comment = body == null ? null : body.comment();
        if (comment != null && comment.length() > LONGEST) {
            throw new Fields()
                    .reject("/comment", "is longer than " + LONGEST)
                    .problem()
                    .exception();
        }
        return comment;
    }
}
