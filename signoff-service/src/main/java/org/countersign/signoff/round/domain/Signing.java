package org.countersign.signoff.round.domain;

import java.util.Set;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.RoundName;
import org.jspecify.annotations.Nullable;

/**
 * An approver's wish to speak on a seat.
 *
 * @param seat left out where the signer can fill only one
 * @param snapshot digest of what the signer saw; absent where there was nothing to see
 */
public record Signing(
        RoundName round,
        @Nullable String seat,
        Choice choice,
        @Nullable String comment,
        @Nullable String snapshot,
        Signer by) {

    /**
     * Who wants to sign.
     *
     * @param person whether it is one, and no machine or agent
     * @param maySign whether the token holds the permission
     * @param seats the roles in the token
     * @param secondFactor whether the token shows one
     */
    public record Signer(String id, boolean person, boolean maySign, Set<String> seats, boolean secondFactor) {}
}
