package org.countersign.checklist.transition.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.countersign.chassis.problem.Fields;
import org.countersign.checklist.datadecision.domain.AgreedBy;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.datadecision.domain.Fate;
import org.countersign.checklist.datadecision.domain.PromiseValue;
import org.jspecify.annotations.Nullable;

/** A data decision as it comes. */
record DataDecisionBody(
        @Nullable List<@Nullable DatasetBody> datasets,
        @Nullable Boolean noneHeld,
        @Nullable List<@Nullable PromiseBody> promises,
        @Nullable String reason,
        @Nullable List<@Nullable String> alternatives,
        @Nullable List<@Nullable String> consequences,
        @Nullable String contractRef,
        @Nullable Boolean containsTestData,
        @Nullable Boolean identifiersChange,
        @Nullable List<@Nullable AgreementBody> agreements) {
    record DatasetBody(
            @Nullable String name,
            @Nullable String owner,
            @Nullable Boolean personalData,
            @Nullable String legalBasis,
            @Nullable RetentionBody retention,
            @Nullable Fate fate,
            @Nullable String effective,
            @Nullable String until,
            @Nullable ArchiveBody archive,
            @Nullable String selectionRule,
            @Nullable LeftBehindBody leftBehind) {}

    record RetentionBody(
            @Nullable String keepUntil, @Nullable String deleteBy) {}

    record ArchiveBody(@Nullable String place, @Nullable List<@Nullable String> readers) {}

    record LeftBehindBody(@Nullable Fate fate, @Nullable String by) {}

    record PromiseBody(
            @Nullable String audience,
            @Nullable PromiseValue value,
            @Nullable String toldAt,
            @Nullable String text,
            @Nullable String channel) {}

    record AgreementBody(
            @Nullable String audience,
            @Nullable AgreedBy by,
            @Nullable String text,
            @Nullable String channel,
            @Nullable String at,
            @Nullable Object covers) {}

    /**
     * The decision; what is missing or out of shape is refused with every place.
     *
     * @throws org.countersign.chassis.problem.ProblemException 422
     */
    DataDecision decision() {
        var fields = new Fields();
        DataDecisionFields.check(this, fields);
        if (!fields.isEmpty()) {
            throw fields.problem().exception();
        }
        return new DataDecision(
                present(datasets).stream().map(DataDecisionBody::dataset).toList(),
                Boolean.TRUE.equals(noneHeld),
                present(promises).stream().map(DataDecisionBody::promise).toList(),
                reason,
                present(alternatives),
                present(consequences),
                contractRef,
                Boolean.TRUE.equals(containsTestData),
                Boolean.TRUE.equals(identifiersChange),
                present(agreements).stream().map(DataDecisionBody::agreement).toList());
    }

    static <T> List<T> present(@Nullable List<@Nullable T> list) {
        var present = new ArrayList<T>();
        if (list != null) {
            IntStream.range(0, list.size())
                    .mapToObj(list::get)
                    .filter(Objects::nonNull)
                    .forEach(present::add);
        }
        return present;
    }

    private static DataDecision.Dataset dataset(DatasetBody body) {
        var retention = body.retention();
        var archive = body.archive();
        var left = body.leftBehind();
        return new DataDecision.Dataset(
                SettingsBody.text(body.name()),
                SettingsBody.text(body.owner()),
                Boolean.TRUE.equals(body.personalData()),
                body.legalBasis(),
                retention == null ? null : new DataDecision.Retention(retention.keepUntil(), retention.deleteBy()),
                Objects.requireNonNullElse(body.fate(), Fate.DELETE),
                body.effective(),
                body.until(),
                archive == null
                        ? null
                        : new DataDecision.Archive(SettingsBody.text(archive.place()), present(archive.readers())),
                body.selectionRule(),
                left == null
                        ? null
                        : new DataDecision.LeftBehind(
                                Objects.requireNonNullElse(left.fate(), Fate.DELETE), SettingsBody.text(left.by())));
    }

    private static DataDecision.Promise promise(PromiseBody body) {
        return new DataDecision.Promise(
                SettingsBody.text(body.audience()),
                Objects.requireNonNullElse(body.value(), PromiseValue.TEMPORARY),
                SettingsBody.text(body.toldAt()),
                SettingsBody.text(body.text()),
                SettingsBody.text(body.channel()));
    }

    private static DataDecision.Agreement agreement(AgreementBody body) {
        return new DataDecision.Agreement(
                SettingsBody.text(body.audience()),
                Objects.requireNonNullElse(body.by(), AgreedBy.USERS),
                SettingsBody.text(body.text()),
                SettingsBody.text(body.channel()),
                SettingsBody.text(body.at()),
                cover(body.covers()));
    }

    /** Checked before: {@code all}, or how many of how many. */
    private static DataDecision.Cover cover(@Nullable Object covers) {
        return covers instanceof Map<?, ?> share
                        && share.get("agreed") instanceof Number agreed
                        && share.get("of") instanceof Number of
                ? new DataDecision.Cover(false, agreed.longValue(), of.longValue())
                : new DataDecision.Cover(true, 0, 0);
    }
}
