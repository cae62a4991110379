package org.countersign.signoff.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything signoff-service knows of a transition: what others said, and what was signed and decided here.
 *
 * @param data the data round that can be signed, or was approved
 * @param go the go round that can be signed, or was decided
 * @param voided sign-offs that count no more, oldest first
 * @param approved digest of the data decision that every data seat approved
 * @param risks in the order they were raised
 */
public record Case(
        String id,
        Heard heard,
        @Nullable Round data,
        @Nullable Round go,
        List<Voided> voided,
        @Nullable String approved,
        List<Risk> risks,
        @Nullable Decision decision) {

    /** Of a transition that nothing was heard of. */
    public static Case unknown(String id) {
        return new Case(id, Heard.NOTHING, null, null, List.of(), null, List.of(), null);
    }

    /** Whether the transition was ever opened, as far as was heard. */
    public boolean known() {
        return heard.terms() != null;
    }

    public @Nullable Round round(RoundName name) {
        return name == RoundName.DATA ? data : go;
    }

    /** Whether the data decision that stands is approved, or confirmed where no data is held. */
    public boolean dataApproved() {
        var decision = heard.data();
        return decision != null
                && (decision.noneHeld()
                        ? heard.noneHeldConfirmed()
                        : decision.digest().equals(approved));
    }

    /** What a round would sign over as things stand; empty before its parts are known. */
    public Optional<Snapshot> snapshot(RoundName name) {
        var terms = heard.terms();
        if (terms == null) {
            return Optional.empty();
        }
        if (name == RoundName.GO) {
            return Optional.of(GoSnapshot.of(this, terms));
        }
        var decided = heard.data();
        return decided == null || decided.noneHeld()
                ? Optional.empty()
                : Optional.of(DataSnapshot.of(id, terms, decided));
    }

    Case with(Heard more) {
        return new Case(id, more, data, go, voided, approved, risks, decision);
    }

    Case with(RoundName name, @Nullable Round round) {
        return name == RoundName.DATA
                ? new Case(id, heard, round, go, voided, approved, risks, decision)
                : new Case(id, heard, data, round, voided, approved, risks, decision);
    }

    Case with(@Nullable Decision decided) {
        return new Case(id, heard, data, go, voided, approved, risks, decided);
    }

    Case risks(List<Risk> all) {
        return new Case(id, heard, data, go, voided, approved, all, decision);
    }

    Case approved(@Nullable String digest) {
        return new Case(id, heard, data, go, voided, digest, risks, decision);
    }

    Case voided(List<Voided> more) {
        var all = new ArrayList<>(voided);
        all.addAll(more);
        return new Case(id, heard, data, go, List.copyOf(all), approved, risks, decision);
    }
}
