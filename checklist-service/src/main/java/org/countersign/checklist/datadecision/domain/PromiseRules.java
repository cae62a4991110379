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

    /** Deleting what was promised to stay needs the agreement of all of that audience: some cannot agree for others. */
    static List<Contradiction> deletedAgainstPromise(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(
                decision,
                (dataset, at) -> dataset.fate().keeps()
                        ? Stream.empty()
                        : deleted(decision, new Gone(dataset.name(), dataset.name(), dataset.fate(), at + "/fate")));
    }

    /** The same for what is left behind. */
    static List<Contradiction> leftBehindDeletedAgainstPromise(DataDecision decision, Circumstances circumstances) {
        return Places.datasets(decision, (dataset, at) -> {
            var left = dataset.leftBehind();
            return left == null || left.fate().keeps()
                    ? Stream.empty()
                    : deleted(
                            decision,
                            new Gone(
                                    "what is left behind of " + dataset.name(),
                                    dataset.name(),
                                    left.fate(),
                                    at + "/leftBehind/fate"));
        });
    }

    private record Gone(String words, String dataset, Fate fate, String at) {}

    private static Stream<Contradiction> deleted(DataDecision decision, Gone gone) {
        return Places.promises(
                decision,
                (promise, told) -> !promise.value().allowsKeeping() || allAgreed(decision, promise.audience())
                        ? Stream.empty()
                        : Stream.of(deleted(decision, gone, promise, told)));
    }

    private static boolean allAgreed(DataDecision decision, String audience) {
        return decision.agreements().stream()
                .anyMatch(agreement -> agreement.by() == AgreedBy.USERS
                        && agreement.audience().equals(audience)
                        && agreement.covers().any()
                        && !agreement.covers().partial());
    }

    private static Contradiction deleted(DataDecision decision, Gone gone, DataDecision.Promise promise, String told) {
        var fate = Places.wire(gone.fate());
        var value = Places.wire(promise.value());
        var agreed = decision.agreement(promise.audience(), AgreedBy.USERS)
                .map(agreement -> agreement.covers().agreed() + " of "
                        + agreement.covers().of())
                .orElse("none");
        return new Contradiction(
                "deletion-without-agreement",
                "%s was promised %s, the fate of %s is %s: it needs the recorded agreement of all its users, there is %s"
                        .formatted(promise.audience(), value, gone.words(), fate, agreed),
                List.of(gone.at(), told + "/value", "/agreements"),
                Map.of(
                        "audience",
                        promise.audience(),
                        "promise",
                        value,
                        "dataset",
                        gone.dataset(),
                        "fate",
                        fate,
                        "agreement",
                        "users",
                        "agreed",
                        agreed));
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
