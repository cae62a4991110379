package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.Outcome;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Proof;
import org.countersign.checklist.datadecision.domain.DecisionNeeds;

/** What is known of one proof at a time. */
final class ProofJudge {
    private final Transition transition;
    private final Checklist checklist;
    private final Instant now;

    ProofJudge(Transition transition, Checklist checklist, Instant now) {
        this.transition = transition;
        this.checklist = checklist;
        this.now = now;
    }

    Finding of(Item item, Proof proof) {
        return switch (proof.kind()) {
            case DecidedKinds.DATA_ROUND -> dataRound();
            case DecidedKinds.DATA_AGREEMENT -> agreement();
            case DecidedKinds.DATA_FIELDS -> fields(item, proof);
            case DecidedKinds.DELETION_REGISTER -> transition.deletions().finding();
            case DecidedKinds.RISKS -> transition.risks().finding(now);
            case DecidedKinds.ATTRIBUTES -> attributes(proof);
            default -> evidence(item, proof);
        };
    }

    private Finding dataRound() {
        var data = transition.data();
        var told = data.summary();
        if (told == null) {
            return Finding.missing("no data decision is made yet");
        }
        if (data.stands()) {
            return Finding.met(
                    told.noneHeld()
                            ? "that no data is held is confirmed by " + data.confirmedBy()
                            : "revision " + told.revision() + " is approved in the data round",
                    null);
        }
        return Finding.missing(
                told.noneHeld()
                        ? "that no data is held waits for the confirmation of a second person"
                        : "revision " + told.revision() + " waits for the sign-offs of the data round");
    }

    private Finding agreement() {
        return transition.data().stands()
                ? Finding.met("the approved decision names the agreements", null)
                : Finding.missing("the agreements are in the decision, which is not approved yet");
    }

    private Finding fields(Item item, Proof proof) {
        var decision = transition.data().decision();
        if (decision == null) {
            return Finding.missing("no data decision is made yet");
        }
        var missing = named(proof, "fields").stream()
                .filter(field -> !DecisionNeeds.has(decision, item, field))
                .map(DecisionNeeds::words)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            return Finding.missing("the data decision does not give " + missing);
        }
        return transition.data().stands()
                ? Finding.met("the approved decision gives it", null)
                : Finding.missing("it is in the data decision, which is not approved yet");
    }

    private Finding attributes(Proof proof) {
        var missing = named(proof, "names").stream()
                .filter(name -> !checklist.attributes().containsKey(name))
                .collect(Collectors.joining(" and "));
        return missing.isEmpty()
                ? Finding.met("set: " + String.join(", ", named(proof, "names")), null)
                : Finding.missing("the transition does not set attribute " + missing);
    }

    private static List<String> named(Proof proof, String requirement) {
        return Arrays.stream(proof.requires().getOrDefault(requirement, "").split(",", -1))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private Finding evidence(Item item, Proof proof) {
        if (item.phase() == Phase.AFTER) {
            return Finding.missing("evidence counts from the cutover on, which is not called yet");
        }
        var newest = transition.evidence().newestConclusive(item, proof.kind());
        if (newest.isEmpty()) {
            return transition
                    .evidence()
                    .newest(item, proof.kind())
                    .map(open -> Finding.missing(proof.kind() + " is inconclusive: " + open.reason()))
                    .orElseGet(() -> Finding.missing(unproven(item, proof)));
        }
        return judged(newest.get());
    }

    private String unproven(Item item, Proof proof) {
        return transition.evidence().isBehind(item, proof.kind())
                ? "what is asked has changed: " + proof.kind() + " is being held against it again"
                : "no " + proof.kind() + " is posted yet";
    }

    private Finding judged(Assessment newest) {
        var until = newest.validUntil();
        if (newest.outcome() == Outcome.FAIL) {
            return new Finding(Finding.Kind.FAILED, newest.reason(), null, newest);
        }
        return until != null && !until.isAfter(now)
                ? new Finding(Finding.Kind.STALE, newest.kind() + " was valid until " + until, until, newest)
                : new Finding(Finding.Kind.MET, newest.reason(), until, newest);
    }
}
