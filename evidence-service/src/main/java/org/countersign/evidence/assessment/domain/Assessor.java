package org.countersign.evidence.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a report against the items of a checklist. */
public final class Assessor {
    private final Expressions expressions;

    public Assessor(Expressions expressions) {
        this.expressions = expressions;
    }

    /**
     * The assessments of a report: of the item that its poster named, else of every item that wants it.
     *
     * @param runbooks what the newest runbook list of the transition names; empty = there is no list
     * @param before items that it was held against earlier, and is again
     */
    public List<Assessment> assess(Checklist checklist, Set<String> runbooks, Report report, Set<String> before) {
        var standing = new Standing(checklist, runbooks);
        return checklist.items().stream()
                .filter(item -> before.contains(item.key()) || concerns(item, report))
                .map(item -> hold(standing, item, report))
                .toList();
    }

    private boolean concerns(Item item, Report report) {
        return report.item() == null ? wants(item, report) : item.key().equals(report.item());
    }

    /** Evidence for a dataset's item counts only where the report names the dataset, or the item. */
    private boolean wants(Item item, Report report) {
        var dataset = item.dataset();
        var named = dataset == null
                || dataset.equals(report.details().get("dataset"))
                || item.key().equals(report.details().get("item"));
        return named
                && item.proofsOf(report.evidence().kind())
                        .filter(proof ->
                                Requirement.mismatch(item, proof, report).isEmpty())
                        .anyMatch(proof -> uses(proof, report));
    }

    private boolean uses(Proof proof, Report report) {
        return proof.criteria().isEmpty()
                || proof.criteria().stream()
                        .map(criterion -> expressions.of(criterion.expression()))
                        .flatMap(expression -> expression instanceof Expression.Usable usable
                                ? usable.names().stream()
                                : Stream.empty())
                        .anyMatch(name -> report.measurements().containsKey(name.text()));
    }

    private Assessment hold(Standing standing, Item item, Report report) {
        return proof(item, report)
                .map(proof -> hold(standing, item, proof, report))
                .orElseGet(() -> unwanted(item, report));
    }

    private static Optional<Proof> proof(Item item, Report report) {
        var kind = report.evidence().kind();
        return item.proofsOf(kind)
                .filter(proof -> Requirement.mismatch(item, proof, report).isEmpty())
                .findFirst()
                .or(() -> item.proofsOf(kind).findFirst());
    }

    private Assessment hold(Standing standing, Item item, Proof proof, Report report) {
        var checklist = standing.checklist();
        var rule = new CriterionRule(expressions, Figures.of(checklist, report));
        var criteria = proof.criteria().stream().map(rule::of).toList();
        var objections = standing.objections(item, proof, report);
        var assumed = Assumptions.of(checklist, item, proof, report);
        var validFor = proof.validFor();
        return new Assessment(
                item.key(),
                item.revision(),
                proof.kind(),
                objections.isEmpty()
                        ? worst(criteria).worse(Assumptions.outcome(checklist.tier(), assumed))
                        : Outcome.INCONCLUSIVE,
                validFor == null
                        ? null
                        : Validity.until(report.evidence().collectedAt(), validFor)
                                .orElse(null),
                Reason.of(criteria, objections, assumed),
                criteria,
                assumed);
    }

    private static Outcome worst(List<CriterionResult> criteria) {
        return criteria.stream().map(CriterionResult::outcome).reduce(Outcome.PASS, Outcome::worse);
    }

    private static Assessment unwanted(Item item, Report report) {
        var kinds = new ArrayList<>(
                item.proofs().stream().map(Proof::kind).distinct().toList());
        var reason = "%s is not proven by a %s; it takes: %s"
                .formatted(item.key(), report.evidence().kind(), String.join(", ", kinds));
        return new Assessment(
                item.key(),
                item.revision(),
                report.evidence().kind(),
                Outcome.INCONCLUSIVE,
                null,
                reason,
                List.of(),
                List.of());
    }
}
