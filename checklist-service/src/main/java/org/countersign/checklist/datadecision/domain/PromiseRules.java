package org.countersign.checklist.datadecision.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was promised and what is done agree, or the audience agreed. Datasets do not say whose data they hold, so the
 * audiences cannot be told apart in one: each of them has to agree.
 */
final class PromiseRules {
    private PromiseRules() {}

    /** Keeping data under less than a promise to keep it needs the users' agreement. */
    static List<Contradiction> keptAgainstPromise(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(
                decision,
                (dataset, at) -> dataset.fate().keeps()
                        ? Places.promises(
                                decision,
                                (promise, told) -> promise.value().allowsKeeping()
                                                || decision.agreement(promise.audience(), AgreedBy.USERS)
                                                        .isPresent()
                                        ? Stream.empty()
                                        : Stream.of(against(
                                                "promise-without-agreement", "users", dataset, at, promise, told)))
                        : Stream.empty());
    }

    /** Where a contract exists, the customer agrees too. */
    static List<Contradiction> keptWithoutCustomer(DataDecision decision, Circumstances circumstances) {
        var agreed = decision.agreements().stream()
                .anyMatch(agreement -> agreement.by() == AgreedBy.CUSTOMER
                        && agreement.covers().any());
        return !circumstances.customerContract() || agreed
                ? List.of()
                : Places.datasets(
                        decision,
                        (dataset, at) -> dataset.fate().keeps()
                                ? Places.promises(
                                        decision,
                                        (promise, told) -> promise.value().allowsKeeping()
                                                ? Stream.empty()
                                                : Stream.of(against(
                                                        "promise-without-customer",
                                                        "customer",
                                                        dataset,
                                                        at,
                                                        promise,
                                                        told)))
                                : Stream.empty());
    }

    /** Deleting what was promised to stay needs that audience's agreement. */
    static List<Contradiction> deletedAgainstPromise(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(
                decision,
                (dataset, at) -> dataset.fate().keeps()
                        ? Stream.empty()
                        : Places.promises(
                                decision,
                                (promise, told) -> !promise.value().allowsKeeping()
                                                || decision.agreement(promise.audience(), AgreedBy.USERS)
                                                        .isPresent()
                                        ? Stream.empty()
                                        : Stream.of(against(
                                                "deletion-without-agreement", "users", dataset, at, promise, told))));
    }

    private static Contradiction against(
            String slug,
            String who,
            DataDecision.Dataset dataset,
            String at,
            DataDecision.Promise promise,
            String told) {
        var fate = Places.wire(dataset.fate());
        var value = Places.wire(promise.value());
        return new Contradiction(
                slug,
                "%s was promised %s, the fate of %s is %s: it needs the recorded agreement of %s"
                        .formatted(promise.audience(), value, dataset.name(), fate, who),
                List.of(at + "/fate", told + "/value", "/agreements"),
                Map.of(
                        "audience", promise.audience(),
                        "promise", value,
                        "dataset", dataset.name(),
                        "fate", fate,
                        "agreement", who));
    }
}
