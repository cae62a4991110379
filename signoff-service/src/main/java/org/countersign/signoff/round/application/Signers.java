package org.countersign.signoff.round.application;

import java.util.Set;
import org.countersign.signoff.round.domain.Signing.Signer;

/** Reads what a token says of somebody who may want to sign. */
public final class Signers {
    /** What a token has to hold to sign. */
    public static final String PERMISSION = "signoffs:write";

    /** RFC 8176: what a person knows. */
    private static final Set<String> KNOWN = Set.of("pwd", "pin", "kba");
    /** RFC 8176: what a person has or is. */
    private static final Set<String> HELD =
            Set.of("otp", "hwk", "swk", "sc", "sms", "tel", "fpt", "face", "iris", "retina", "vbm", "pop");

    private Signers() {}

    /** {@code amr} as in RFC 8176. */
    public static Signer of(String id, boolean person, Set<String> permissions, Set<String> seats, Set<String> amr) {
        return new Signer(id, person, permissions.contains(PERMISSION), seats, secondFactor(amr));
    }

    private static boolean secondFactor(Set<String> amr) {
        return amr.contains("mfa")
                || (amr.stream().anyMatch(KNOWN::contains) && amr.stream().anyMatch(HELD::contains));
    }
}
