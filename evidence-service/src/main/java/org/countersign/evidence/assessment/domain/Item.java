package org.countersign.evidence.assessment.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One control of a checklist, as far as evidence is concerned.
 *
 * @param environments names of those whose evidence counts; empty = evidence needs no environment
 * @param dataset the dataset of the data decision that it is about
 * @param revision since when it asks what it asks; an assessment bears it
 */
public record Item(
        String key,
        List<String> environments,
        List<Proof> proofs,
        @Nullable String dataset,
        int revision) {
    public Item {
        environments = List.copyOf(environments);
        proofs = List.copyOf(proofs);
    }

    /** The proofs that evidence of that kind may be. */
    public Stream<Proof> proofsOf(String kind) {
        return proofs.stream().filter(proof -> proof.kind().equals(kind));
    }
}
