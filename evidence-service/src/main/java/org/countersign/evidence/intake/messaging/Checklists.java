package org.countersign.evidence.intake.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.contracts.Artifact;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.assessment.domain.Criterion;
import org.countersign.evidence.assessment.domain.Item;
import org.countersign.evidence.assessment.domain.Proof;
import org.countersign.evidence.assessment.domain.Tier;

/** The published checklist, as far as evidence is concerned. */
final class Checklists {
    private Checklists() {}

    static Checklist of(org.countersign.contracts.checklist.Checklist published) {
        return new Checklist(
                published.workload(),
                published.team(),
                published.to(),
                tier(published.tier()),
                published.release().stream().map(Artifact::digest).toList(),
                figures(published.attributes()),
                published.items().stream().map(Checklists::item).toList());
    }

    private static Tier tier(org.countersign.contracts.Tier tier) {
        return switch (tier) {
            case STANDARD -> Tier.STANDARD;
            case IMPORTANT -> Tier.IMPORTANT;
            case CRITICAL -> Tier.CRITICAL;
        };
    }

    /** Numbers, and yes and no as 1 and 0; what else an attribute may be is no figure to compare. */
    private static Map<String, Double> figures(Map<String, Object> attributes) {
        var figures = new LinkedHashMap<String, Double>();
        attributes.forEach((name, value) -> {
            switch (value) {
                case Number number -> figures.put(name, number.doubleValue());
                case Boolean yes -> figures.put(name, yes ? 1.0 : 0.0);
                case null, default -> {
                    // Text, lists and objects are for people.
                }
            }
        });
        return figures;
    }

    private static Item item(org.countersign.contracts.checklist.Item item) {
        return new Item(
                item.key(),
                item.environments(),
                item.proofs().stream().map(Checklists::proof).toList(),
                item.dataset(),
                item.revision());
    }

    private static Proof proof(org.countersign.contracts.checklist.Proof proof) {
        return new Proof(
                proof.kind(),
                proof.criteria().stream()
                        .map(criterion -> new Criterion(criterion.name(), criterion.expression(), criterion.warn()))
                        .toList(),
                proof.validFor(),
                proof.requires());
    }
}
