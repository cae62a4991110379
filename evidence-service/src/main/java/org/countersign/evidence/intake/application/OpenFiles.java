package org.countersign.evidence.intake.application;

import java.time.Duration;
import java.util.Set;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.StreamType;
import org.countersign.evidence.intake.application.Submission.Target;
import org.countersign.evidence.intake.domain.EvidenceFact;
import org.countersign.evidence.intake.domain.TransitionFile;
import reactor.core.publisher.Mono;

/** Finds the file of a transition that a caller's team has opened, and waits a little for one that is on its way. */
public final class OpenFiles {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Journal journal;
    private final StreamType<TransitionFile, EvidenceFact> type;
    private final Places places;
    private final long looks;

    /** {@code patience} is how long an event may be on its way here. */
    public OpenFiles(Journal journal, StreamType<TransitionFile, EvidenceFact> type, Places places, Duration patience) {
        this.journal = journal;
        this.type = type;
        this.places = places;
        this.looks = Math.max(1, patience.dividedBy(PAUSE));
    }

    /** The file; empty where there is none, or it is another team's. */
    Mono<TransitionFile> find(Target target, Set<String> teams) {
        return once(target)
                .repeatWhenEmpty(Math.toIntExact(looks), empty -> empty.delayElements(PAUSE))
                .onErrorResume(IllegalStateException.class, exhausted -> Mono.empty())
                .filter(file -> file.known()
                        .map(checklist -> teams.contains(checklist.team()))
                        .orElse(false));
    }

    /** The file as it stands, known or not. */
    Mono<TransitionFile> load(String transition) {
        return journal.load(type, transition).map(versioned -> versioned.state());
    }

    /** The file that holds an evidence. */
    Mono<TransitionFile> holding(String evidence) {
        return places.ofEvidence(evidence).flatMap(this::load);
    }

    private Mono<TransitionFile> once(Target target) {
        var transition = switch (target) {
            case Target.Transition(var id) -> Mono.just(id);
            case Target.Workload(var workload, var stage) -> places.ofWorkload(workload, stage);
        };
        return transition.flatMap(this::load).filter(file -> file.known().isPresent());
    }
}
