package org.countersign.evidence.intake.application;

import java.util.Optional;
import java.util.function.BiFunction;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Refusal;
import org.countersign.evidence.intake.domain.TransitionFile;
import reactor.core.publisher.Mono;

/** Evidence is taken back by who produced it, or by the team. */
public final class WithdrawEvidence {
    private final OpenFiles files;
    private final Recorder recorder;

    public WithdrawEvidence(OpenFiles files, Recorder recorder) {
        this.files = files;
        this.recorder = recorder;
    }

    /**
     * Takes it back.
     *
     * @param seen says whether the caller has seen the record as it stands, else what stands
     */
    public Mono<Taken> withdraw(
            String id, String reason, Sender sender, Cause cause, BiFunction<String, Held, Optional<Refusal>> seen) {
        return files.holding(id)
                .flatMap(file -> Mono.justOrEmpty(file.find(id))
                        .filter(held -> mayWithdraw(file, held, sender))
                        .flatMap(_ -> recorder.withdraw(
                                file.id(), id, reason, sender.producer(), cause, held -> seen.apply(file.id(), held)))
                        .map(done -> taken(id, done)))
                .defaultIfEmpty(new Taken.Refused(new Refusal.UnknownEvidence(id)));
    }

    private static boolean mayWithdraw(TransitionFile file, Held held, Sender sender) {
        return held.report().evidence().producer().equals(sender.producer()) || ReadEvidence.inTeam(file, sender);
    }

    private static Taken taken(String id, Execution<TransitionFile, Refusal> execution) {
        return switch (execution) {
            case Execution.Refused<TransitionFile, Refusal>(var refusal) -> new Taken.Refused(refusal);
            case Execution.Done<TransitionFile, Refusal> done ->
                done.after()
                        .state()
                        .find(id)
                        .<Taken>map(held -> new Taken.Standing(done.after().id(), held))
                        .orElseGet(() -> new Taken.Refused(new Refusal.UnknownEvidence(id)));
        };
    }
}
