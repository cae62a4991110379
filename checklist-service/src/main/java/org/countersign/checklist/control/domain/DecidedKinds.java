package org.countersign.checklist.control.domain;

import java.util.Set;

/** Kinds of proof that are decided here, from other facts than evidence. */
public final class DecidedKinds {
    /** The data decision is approved, or that none is held is confirmed. */
    public static final String DATA_ROUND = "data-round";

    /** The approved decision names the agreements it needs. */
    public static final String DATA_AGREEMENT = "data-agreement";

    /** The approved decision names the fields in {@code requires.fields}. */
    public static final String DATA_FIELDS = "data-fields";

    /** No deletion request is reopened. */
    public static final String DELETION_REGISTER = "deletion-register";

    /** Residual risks are accepted, or the statement that none is known. */
    public static final String RISKS = "risks";

    /** The attributes in {@code requires.names} are set. */
    public static final String ATTRIBUTES = "attributes";

    private DecidedKinds() {}

    /** All of them. */
    public static Set<String> all() {
        return Set.of(DATA_ROUND, DATA_AGREEMENT, DATA_FIELDS, DELETION_REGISTER, RISKS, ATTRIBUTES);
    }
}
