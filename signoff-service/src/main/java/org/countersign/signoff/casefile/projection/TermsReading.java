package org.countersign.signoff.casefile.projection;

import java.util.List;
import java.util.Locale;
import org.countersign.contracts.checklist.Checklist;
import org.countersign.contracts.checklist.Item;
import org.countersign.signoff.casefile.domain.Item.Criterion;
import org.countersign.signoff.casefile.domain.Phase;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;

/** The part of a checklist that is signed over, or asked for. */
final class TermsReading {
    private TermsReading() {}

    static Terms of(Checklist checklist) {
        var template = checklist.template();
        var environments = checklist.environments();
        return new Terms(
                checklist.workload(),
                checklist.team(),
                checklist.from(),
                checklist.to(),
                checklist.tier().name().toLowerCase(Locale.ROOT),
                new Terms.Template(template.name(), template.version(), template.digest()),
                checklist.release().stream()
                        .map(artifact -> new Terms.Artifact(artifact.name(), artifact.digest()))
                        .toList(),
                new Terms.Environments(environments.from(), environments.to(), environments.productionLike()),
                checklist.attributes(),
                checklist.items().stream().map(TermsReading::item).toList(),
                checklist.seats().stream()
                        .map(seat -> new Terms.Seat(
                                RoundName.valueOf(seat.round().name()), seat.key(), seat.count(), seat.mfa()))
                        .toList(),
                checklist.relaxedDuties());
    }

    private static org.countersign.signoff.casefile.domain.Item item(Item item) {
        return new org.countersign.signoff.casefile.domain.Item(
                item.key(),
                item.title(),
                Phase.valueOf(item.phase().name()),
                item.owners(),
                item.due(),
                item.dueRule(),
                criteria(item));
    }

    private static List<Criterion> criteria(Item item) {
        return item.proofs().stream()
                .flatMap(proof -> proof.criteria().stream()
                        .map(asked -> new Criterion(proof.kind(), asked.name(), asked.expression(), asked.warn())))
                .toList();
    }
}
