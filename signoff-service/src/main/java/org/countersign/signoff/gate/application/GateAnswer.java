package org.countersign.signoff.gate.application;

import java.time.Instant;
import java.util.List;
import org.countersign.signoff.decision.domain.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * May it run?
 *
 * @param reasons why not, for a person who can act on it
 * @param validUntil until when the yes holds if nothing happens; absent = no end, or a no
 * @param certificate path of the signed record of the go, also of one that counts no more
 * @param transition which one answers
 */
public record GateAnswer(
        boolean allowed,
        Judgement.Word verdict,
        List<String> reasons,
        @Nullable Instant validUntil,
        @Nullable String certificate,
        @Nullable String transition) {
    static GateAnswer not(
            Judgement.Word verdict, List<String> reasons, @Nullable String certificate, @Nullable String transition) {
        return new GateAnswer(false, verdict, reasons, null, certificate, transition);
    }
}
