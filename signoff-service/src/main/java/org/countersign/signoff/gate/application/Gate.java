package org.countersign.signoff.gate.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Verdict;
import org.countersign.signoff.decision.domain.Judgement;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The question of the gate. Whatever cannot be found out is a no; a fault is passed on and is no answer at all. */
public final class Gate {
    private final GateIndex index;
    private final Cases cases;
    private final Clock clock;

    public Gate(GateIndex index, Cases cases, Clock clock) {
        this.index = index;
        this.cases = cases;
        this.clock = clock;
    }

    /** {@code subject}, where given, is the digest of what is to run. */
    public Mono<GateAnswer> ask(String workload, String stage, @Nullable String subject) {
        return index.answering(workload, stage)
                .flatMap(cases::load)
                .map(seen -> answer(seen.state(), subject, clock.instant()))
                .defaultIfEmpty(GateAnswer.not(
                        Judgement.Word.UNKNOWN,
                        List.of("Nothing is known of workload " + workload + " in stage " + stage + "."),
                        null,
                        null));
    }

    private static GateAnswer answer(Case seen, @Nullable String subject, Instant now) {
        var judgement = Judgement.of(seen, now);
        var decision = seen.decision();
        var certificate = decision == null || decision.verdict() != Verdict.GO
                ? null
                : "/api/v1/signoffs/" + seen.id() + "/certificate";
        if (judgement.verdict() != Judgement.Word.GO || decision == null) {
            return GateAnswer.not(judgement.verdict(), judgement.reasons(), certificate, seen.id());
        }
        var release = decision.terms().release();
        if (subject != null
                && release.stream().noneMatch(artifact -> artifact.digest().equals(subject))) {
            var reason = release.isEmpty()
                    ? "The go names no release, so it covers no artifact."
                    : "The go does not cover " + subject + "; open a transition for this release.";
            return GateAnswer.not(Judgement.Word.NO_GO, List.of(reason), certificate, seen.id());
        }
        return new GateAnswer(true, Judgement.Word.GO, List.of(), judgement.validUntil(), certificate, seen.id());
    }
}
