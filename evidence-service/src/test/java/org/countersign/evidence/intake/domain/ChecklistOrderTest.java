package org.countersign.evidence.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.evidence.assessment.domain.Samples.LATENCY;
import static org.countersign.evidence.assessment.domain.Samples.NOW;
import static org.countersign.evidence.assessment.domain.Samples.checklist;
import static org.countersign.evidence.assessment.domain.Samples.peak;

import java.time.Instant;
import org.countersign.evidence.assessment.cel.Criteria;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.intake.domain.EvidenceFact.ChecklistTaken;
import org.junit.jupiter.api.Test;

/** Which of two checklists is the newer: the one that was written later, whatever the clocks say. */
class ChecklistOrderTest {
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Decisions decisions = new Decisions(new Reassessment(Criteria.assessor()));
    private final Checklist first = checklist();
    private final Checklist second = checklist(peak(LATENCY));

    /** Of two changes at once, the one that was asked for first may be written second. */
    @Test
    void takesWhatWasWrittenLaterThoughItWasAskedForEarlier() {
        var file = after(TransitionFile.unknown("t-1"), first, 4, NOW);

        assertThat(after(file, second, 5, EARLIER).checklist()).isEqualTo(second);
    }

    @Test
    void ignoresWhatWasWrittenEarlierThoughItsClockIsAhead() {
        var file = after(TransitionFile.unknown("t-1"), first, 5, NOW);

        assertThat(decisions.take(file, new ChecklistTaken("t-1", second, 4, LATER), NOW))
                .isEmpty();
    }

    @Test
    void takesWhatStandsInTheSamePlace() {
        var file = after(TransitionFile.unknown("t-1"), first, 5, NOW);

        assertThat(after(file, second, 5, NOW).checklist()).isEqualTo(second);
    }

    @Test
    void takesWhatDoesNotSayItsPlaceAsItComes() {
        var file = after(after(TransitionFile.unknown("t-1"), second, 5, NOW), first, 0, EARLIER);

        assertThat(file.checklist()).isEqualTo(first);
        assertThat(after(file, second, 4, LATER)).isEqualTo(file);
        assertThat(after(file, second, 5, LATER).checklist()).isEqualTo(second);
        assertThat(after(after(TransitionFile.unknown("t-1"), first, 0, NOW), second, 1, EARLIER)
                        .checklist())
                .isEqualTo(second);
    }

    private TransitionFile after(TransitionFile file, Checklist checklist, long sequence, Instant asOf) {
        var after = file;
        for (var fact : decisions.take(file, new ChecklistTaken("t-1", checklist, sequence, asOf), NOW)) {
            after = after.after(fact);
        }
        return after;
    }
}
