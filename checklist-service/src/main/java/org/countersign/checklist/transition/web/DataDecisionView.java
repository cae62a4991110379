package org.countersign.checklist.transition.web;

import java.util.List;
import org.countersign.checklist.datadecision.domain.DataDecision;
import org.countersign.checklist.transition.domain.Decided;
import org.jspecify.annotations.Nullable;

/**
 * A data decision as it was put, and whether it stands.
 *
 * @param approved in the data round; for none held, confirmed by a second person
 */
record DataDecisionView(
        List<DataDecision.Dataset> datasets,
        boolean noneHeld,
        List<DataDecision.Promise> promises,
        @Nullable String reason,
        List<String> alternatives,
        List<String> consequences,
        @Nullable String contractRef,
        boolean containsTestData,
        boolean identifiersChange,
        List<AgreementView> agreements,
        int revision,
        String digest,
        @Nullable String madeBy,
        @Nullable String confirmedBy,
        boolean approved) {
    record AgreementView(
            String audience,
            org.countersign.checklist.datadecision.domain.AgreedBy by,
            String text,
            String channel,
            String at,
            Object covers) {}

    record Share(long agreed, long of) {}

    static @Nullable DataDecisionView of(Decided decided) {
        var body = decided.decision();
        var told = decided.summary();
        return body == null || told == null
                ? null
                : new DataDecisionView(
                        body.datasets(),
                        body.noneHeld(),
                        body.promises(),
                        body.reason(),
                        body.alternatives(),
                        body.consequences(),
                        body.contractRef(),
                        body.containsTestData(),
                        body.identifiersChange(),
                        body.agreements().stream()
                                .map(DataDecisionView::agreement)
                                .toList(),
                        told.revision(),
                        told.digest(),
                        decided.madeBy(),
                        decided.confirmedBy(),
                        decided.stands());
    }

    private static AgreementView agreement(DataDecision.Agreement agreement) {
        var covers = agreement.covers();
        return new AgreementView(
                agreement.audience(),
                agreement.by(),
                agreement.text(),
                agreement.channel(),
                agreement.at(),
                covers.all() ? "all" : new Share(covers.agreed(), covers.of()));
    }
}
