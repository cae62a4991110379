package org.countersign.evidence.intake.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.evidence.assessment.domain.Producer;
import org.countersign.evidence.assessment.domain.Report;
import org.countersign.evidence.intake.domain.Decisions;
import org.countersign.evidence.intake.domain.EvidenceFact;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import org.countersign.evidence.intake.domain.Given;
import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Refusal;
import org.countersign.evidence.intake.domain.TransitionFile;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Writes what is decided about a transition. */
public final class Recorder {
    /** Most entries that one change of a checklist is spread over. */
    private static final int ENTRIES = 500;

    private final Journal journal;
    private final StreamType<TransitionFile, EvidenceFact> type;
    private final Decisions decisions;
    private final Scheduler calculating;

    /** {@code calculating} is where criteria are evaluated, away from the threads that serve connections. */
    public Recorder(
            Journal journal,
            StreamType<TransitionFile, EvidenceFact> type,
            Decisions decisions,
            Scheduler calculating) {
        this.journal = journal;
        this.type = type;
        this.decisions = decisions;
        this.calculating = calculating;
    }

    /** A checklist was opened or changed. */
    public Mono<Void> take(ChecklistTaken taken, Cause cause) {
        return write(taken.transition(), cause, file -> decisions.take(file, taken, cause.at()))
                .flatMap(file -> catchUp(file, cause, 1));
    }

    /** A report and its assessments; the file as it stands then. */
    Mono<TransitionFile> record(String transition, Report report, Given given, Cause cause) {
        return write(transition, cause, file -> decisions.record(file, report, given));
    }

    /** Evidence is taken back; {@code against} is asked with the very record that the withdrawal is written behind. */
    Mono<Execution<TransitionFile, Refusal>> withdraw(
            String transition,
            String evidence,
            String reason,
            Producer by,
            Cause cause,
            Function<Held, Optional<Refusal>> against) {
        return journal.<TransitionFile, EvidenceFact, Refusal>execute(
                        type,
                        transition,
                        cause,
                        seen -> seen.state()
                                .find(evidence)
                                .flatMap(against)
                                .<Ruling<EvidenceFact, Refusal>>map(Ruling::refuse)
                                .orElseGet(() ->
                                        ruling(decisions.withdraw(seen.state(), evidence, reason, by, cause.at()))))
                .subscribeOn(calculating);
    }

    private static Ruling<EvidenceFact, Refusal> ruling(Decisions.Answer answer) {
        return switch (answer) {
            case Decisions.Answer.Facts(var facts) -> Ruling.write(facts);
            case Decisions.Answer.No(var refusal) -> Ruling.refuse(refusal);
        };
    }

    /** One entry holds a bounded number of facts, so a change that touches more goes on under causes of its own. */
    private Mono<Void> catchUp(TransitionFile file, Cause cause, int entry) {
        if (entry > ENTRIES || decisions.catchUp(file, cause.at()).isEmpty()) {
            return Mono.empty();
        }
        var next = new Cause(cause.id() + "#" + entry, cause.actor(), cause.at());
        return write(file.id(), next, now -> decisions.catchUp(now, cause.at()))
                .flatMap(after -> catchUp(after, cause, entry + 1));
    }

    private Mono<TransitionFile> write(
            String transition, Cause cause, Function<TransitionFile, List<EvidenceFact>> facts) {
        return journal.<TransitionFile, EvidenceFact, Refusal>execute(
                        type, transition, cause, seen -> Ruling.write(facts.apply(seen.state())))
                .subscribeOn(calculating)
                .map(Recorder::after);
    }

    private static TransitionFile after(Execution<TransitionFile, Refusal> execution) {
        return switch (execution) {
            case Execution.Done<TransitionFile, Refusal> done -> done.after().state();
            case Execution.Refused<TransitionFile, Refusal>(var refusal) ->
                throw new IllegalStateException("never refused: " + refusal);
        };
    }
}
