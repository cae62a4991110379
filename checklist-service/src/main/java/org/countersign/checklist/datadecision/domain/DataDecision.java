package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision as it was put. Dates are RFC 3339 times or plain dates, as their author wrote them ({@link Dates}).
 *
 * @param noneHeld the statement that the stage holds no data; then there are no datasets
 */
public record DataDecision(
        List<Dataset> datasets,
        boolean noneHeld,
        List<Promise> promises,
        @Nullable String reason,
        List<String> alternatives,
        List<String> consequences,
        @Nullable String contractRef,
        boolean containsTestData,
        boolean identifiersChange,
        List<Agreement> agreements) {
    public DataDecision {
        datasets = List.copyOf(datasets);
        promises = List.copyOf(promises);
        alternatives = List.copyOf(alternatives);
        consequences = List.copyOf(consequences);
        agreements = List.copyOf(agreements);
    }

    /** One dataset and its fate. */
    public record Dataset(
            String name,
            String owner,
            boolean personalData,
            @Nullable String legalBasis,
            @Nullable Retention retention,
            Fate fate,
            @Nullable String effective,
            @Nullable String until,
            @Nullable Archive archive,
            @Nullable String selectionRule,
            @Nullable LeftBehind leftBehind) {}

    /** How long data has to be kept at least, and may be kept at most. */
    public record Retention(
            @Nullable String keepUntil, @Nullable String deleteBy) {}

    /** Where archived data lies, and who may read it. */
    public record Archive(String place, List<String> readers) {}

    /** What becomes of what the selection rule leaves, and by when. */
    public record LeftBehind(Fate fate, String by) {}

    /** What an audience was told, when, in which words, by which channel. */
    public record Promise(String audience, PromiseValue value, String toldAt, String text, String channel) {}

    /** What an audience agreed to. */
    public record Agreement(String audience, AgreedBy by, String text, String channel, String at, Cover covers) {}

    /**
     * Whom an agreement covers.
     *
     * @param agreed how many of {@code of}; both 0 where {@code all}
     */
    public record Cover(boolean all, long agreed, long of) {
        /** Whether anybody agreed. */
        public boolean any() {
            return all || agreed > 0;
        }

        /** Whether somebody did not. */
        public boolean partial() {
            return !all && agreed < of;
        }
    }

    /** Whether a dataset holds personal data. */
    public boolean personalData() {
        return datasets.stream().anyMatch(Dataset::personalData);
    }

    /** The agreement of that audience, where anybody of it agreed. */
    public Optional<Agreement> agreement(String audience, AgreedBy by) {
        return agreements.stream()
                .filter(agreement ->
                        agreement.by() == by && agreement.audience().equals(audience))
                .filter(agreement -> agreement.covers().any())
                .findFirst();
    }

    /** The dataset of that name. */
    public Optional<Dataset> dataset(String name) {
        return datasets.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }
}
