package org.countersign.contracts.checklist;

import java.time.Instant;
import java.util.List;
import org.countersign.contracts.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One control of a checklist.
 *
 * @param key such as {@code load.peak}, unique in the checklist
 * @param owners never empty: the item's, else the dimension's, else the team
 * @param due when it has to be met; absent where it hangs on a day that is not set yet
 * @param dueRule how {@code due} follows from the cutover: an ISO 8601 duration; absent for {@code before} items
 * @param environments names of those whose evidence counts; empty = evidence needs no environment
 * @param proofs what may satisfy it, any one of them unless {@code allProofs}
 * @param allProofs every proof is needed (a rehearsal and its reconciliation, say)
 * @param dataset the dataset of the data decision that it is about
 * @param revision revision of the transition in which what is asked of evidence here was last changed; 1 = as opened
 */
public record Item(
        String key,
        String dimension,
        String title,
        Phase phase,
        List<String> owners,
        @Nullable Instant due,
        @Nullable String dueRule,
        List<String> environments,
        List<Proof> proofs,
        boolean allProofs,
        @Nullable String dataset,
        int revision) {}
