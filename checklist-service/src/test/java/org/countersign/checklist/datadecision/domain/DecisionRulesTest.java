package org.countersign.checklist.datadecision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = PromiseValue.class,
            names = {"TEMPORARY", "MAY_BE_DELETED", "NONE_MADE"})
    void refusesToKeepAgainstAPromise(PromiseValue told) {
        var wrong = only(decision(dataset(Fate.MIGRATE), told));
        assertThat(wrong.slug()).isEqualTo("promise-without-agreement");
        assertThat(wrong.values()).containsEntry("fate", "migrate").containsKey("promise");
        assertThat(wrong.pointers()).contains("/datasets/0/fate", "/promises/0/value");
    }

    @ParameterizedTest
    @EnumSource(
            value = PromiseValue.class,
            names = {"MIGRATED", "RETAINED"})
    void keepsWhatWasPromisedToBeKept(PromiseValue told) {
        assertThat(slugs(decision(dataset(Fate.ADOPT), told))).isEmpty();
    }

    @Test
    void keepsWithTheAgreementOfThatAudience() {
        assertThat(slugs(decision(dataset(Fate.ARCHIVE), PromiseValue.TEMPORARY, all("testers"))))
                .isEmpty();
        assertThat(slugs(decision(dataset(Fate.ARCHIVE), PromiseValue.TEMPORARY, all("others"))))
                .containsExactly("promise-without-agreement");
    }

    @Test
    void anAgreementOfNobodyIsNone() {
        assertThat(slugs(decision(dataset(Fate.MIGRATE), PromiseValue.TEMPORARY, some(0, 10))))
                .contains("promise-without-agreement");
    }

    @Test
    void refusesToDeleteWhatWasPromisedToStay() {
        assertThat(slugs(decision(dataset(Fate.DELETE), PromiseValue.RETAINED)))
                .containsExactly("deletion-without-agreement");
        assertThat(slugs(decision(dataset(Fate.DELETE), PromiseValue.RETAINED, all("testers"))))
                .isEmpty();
    }

    /** One of a thousand cannot agree for the others. */
    @Test
    void refusesToDeleteWhatWasPromisedToStayWhereSomeAgreed() {
        var wrong = only(decision(dataset(Fate.DELETE), PromiseValue.RETAINED, some(1, 1_000)));
        assertThat(wrong.slug()).isEqualTo("deletion-without-agreement");
        assertThat(wrong.pointers()).containsExactly("/datasets/0/fate", "/promises/0/value", "/agreements");
        assertThat(wrong.values()).containsEntry("agreed", "1 of 1000");
        assertThat(slugs(decision(dataset(Fate.DELETE), PromiseValue.RETAINED, some(10, 10))))
                .isEmpty();
        assertThat(slugs(decision(dataset(Fate.DELETE), PromiseValue.RETAINED, some(1, 10), all("testers"))))
                .isEmpty();
    }

    @Test
    void refusesToDeleteWhatIsLeftBehindOfWhatWasPromisedToStay() {
        var moved = dataset(Fate.MIGRATE, null, null, null, "paying = true", left(Fate.DELETE));
        var wrong = only(decision(moved, PromiseValue.MIGRATED));
        assertThat(wrong.slug()).isEqualTo("deletion-without-agreement");
        assertThat(wrong.pointers()).startsWith("/datasets/0/leftBehind/fate");
        assertThat(wrong.values()).containsEntry("fate", "delete").containsEntry("promise", "migrated");
        assertThat(slugs(decision(moved, PromiseValue.MIGRATED, some(4, 10))))
                .containsExactly("deletion-without-agreement");
        assertThat(slugs(decision(moved, PromiseValue.MIGRATED, all("testers"))))
                .isEmpty();
    }

    @Test
    void aContractAsksForTheCustomerAndForItsName() {
        var decision = decision(dataset(Fate.MIGRATE), PromiseValue.TEMPORARY, all("testers"));
        assertThat(DecisionRules.contradictions(decision, new Circumstances(true, NOW)))
                .extracting(Contradiction::slug)
                .containsExactly("promise-without-customer", "contract-without-reference");
    }

    @Test
    void aPartialAgreementAsksForASelectionAndForTheRest() {
        assertThat(slugs(decision(dataset(Fate.MIGRATE), PromiseValue.TEMPORARY, some(4, 10))))
                .containsExactly("partial-agreement-without-selection");
        var selected = dataset(Fate.MIGRATE, null, null, null, "agreed = true", null);
        assertThat(slugs(decision(selected, PromiseValue.TEMPORARY, some(4, 10))))
                .containsExactly("partial-agreement-without-selection");
        var whole = dataset(Fate.MIGRATE, null, null, null, "agreed = true", left(Fate.DELETE));
        assertThat(slugs(decision(whole, PromiseValue.TEMPORARY, some(4, 10)))).isEmpty();
    }

    @Test
    void whoHasNotAgreedCannotBeArchived() {
        var archived = dataset(Fate.MIGRATE, null, null, null, "agreed = true", left(Fate.ARCHIVE));
        assertThat(slugs(decision(archived, PromiseValue.TEMPORARY, some(4, 10))))
                .containsExactly("left-behind-kept");
        assertThat(slugs(decision(archived, PromiseValue.TEMPORARY, all("testers"))))
                .isEmpty();
    }

    @Test
    void refusesADeletionBeforeTheEndOfRetention() {
        var early = dataset(Fate.DELETE, keep("2027-01-01", null), "2026-06-01", null, null, null);
        var wrong = only(decision(early, PromiseValue.TEMPORARY));
        assertThat(wrong.slug()).isEqualTo("deletion-before-keep-until");
        assertThat(wrong.values())
                .containsEntry("keepUntil", "2027-01-01T00:00:00Z")
                .containsEntry("effective", "2026-06-01T00:00:00Z");
        var atOnce = dataset(Fate.DELETE, keep("2027-01-01", null), null, null, null, null);
        assertThat(slugs(decision(atOnce, PromiseValue.TEMPORARY))).containsExactly("deletion-before-keep-until");
        var later = dataset(Fate.DELETE, keep("2027-01-01", null), "2027-02-01", null, null, null);
        assertThat(slugs(decision(later, PromiseValue.TEMPORARY))).isEmpty();
    }

    @Test
    void refusesTheEndOfAnArchiveBeforeTheEndOfRetention() {
        var archive = dataset(Fate.ARCHIVE, keep("2027-01-01", null), null, "2026-12-01", null, null);
        assertThat(slugs(decision(archive, PromiseValue.RETAINED))).containsExactly("deletion-before-keep-until");
    }

    @Test
    void refusesToKeepPastTheDayOfDeletion() {
        var endless = dataset(Fate.ADOPT, keep(null, "2026-12-31"), null, null, null, null);
        assertThat(only(decision(endless, PromiseValue.RETAINED)).values()).containsEntry("until", "absent");
        var late = dataset(Fate.DELETE, keep(null, "2026-12-31"), "2027-01-15", null, null, null);
        assertThat(slugs(decision(late, PromiseValue.TEMPORARY))).containsExactly("kept-past-delete-by");
        var ended = dataset(Fate.ARCHIVE, keep(null, "2026-12-31"), null, "2026-12-30", null, null);
        assertThat(slugs(decision(ended, PromiseValue.RETAINED))).isEmpty();
    }

    @Test
    void whatIsLeftBehindKeepsToTheSameDays() {
        var early = dataset(Fate.MIGRATE, keep("2027-01-01", null), null, null, "x", left(Fate.DELETE));
        assertThat(slugs(decision(early, PromiseValue.RETAINED, all("testers"))))
                .containsExactly("deletion-before-keep-until");
        var late = dataset(Fate.MIGRATE, keep(null, "2026-05-01"), null, "2026-04-30", "x", left(Fate.DELETE));
        assertThat(slugs(decision(late, PromiseValue.RETAINED, all("testers")))).containsExactly("kept-past-delete-by");
    }

    @Test
    void refusesARetentionThatContradictsItself() {
        var never = dataset(Fate.DELETE, keep("2027-01-01", "2026-12-31"), "2027-01-01", null, null, null);
        assertThat(slugs(decision(never, PromiseValue.TEMPORARY)))
                .containsExactly("retention-contradiction", "kept-past-delete-by");
    }

    private static DataDecision.LeftBehind left(Fate fate) {
        return new DataDecision.LeftBehind(fate, "2026-06-01");
    }

    private static DataDecision.Retention keep(@Nullable String until, @Nullable String by) {
        return new DataDecision.Retention(until, by);
    }

    private static DataDecision.Dataset dataset(Fate fate) {
        return dataset(fate, null, null, null, null, null);
    }

    private static DataDecision.Dataset dataset(
            Fate fate,
            DataDecision.@Nullable Retention retention,
            @Nullable String effective,
            @Nullable String until,
            @Nullable String selection,
            DataDecision.@Nullable LeftBehind left) {
        return new DataDecision.Dataset(
                "orders", "ada", true, null, retention, fate, effective, until, null, selection, left);
    }

    private static DataDecision.Agreement all(String audience) {
        return new DataDecision.Agreement(
                audience, AgreedBy.USERS, "yes", "mail", "2026-03-01", new DataDecision.Cover(true, 0, 0));
    }

    private static DataDecision.Agreement some(long agreed, long of) {
        return new DataDecision.Agreement(
                "testers", AgreedBy.USERS, "yes", "mail", "2026-03-01", new DataDecision.Cover(false, agreed, of));
    }

    private static DataDecision decision(
            DataDecision.Dataset dataset, PromiseValue told, DataDecision.Agreement... agreements) {
        var promise = new DataDecision.Promise("testers", told, "2026-01-10", "so it is", "mail");
        return new DataDecision(
                List.of(dataset),
                false,
                List.of(promise),
                "why",
                List.of(),
                List.of(),
                null,
                false,
                false,
                List.of(agreements));
    }

    private static List<String> slugs(DataDecision decision) {
        return contradictions(decision).map(Contradiction::slug).toList();
    }

    private static Contradiction only(DataDecision decision) {
        return contradictions(decision).toList().getFirst();
    }

    private static Stream<Contradiction> contradictions(DataDecision decision) {
        return DecisionRules.contradictions(decision, new Circumstances(false, NOW)).stream();
    }
}
