package org.countersign.checklist.transition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Criterion;
import org.countersign.checklist.control.domain.DecidedKinds;
import org.countersign.checklist.control.domain.Item;
import org.countersign.checklist.control.domain.Proof;
import org.countersign.checklist.datadecision.domain.DataItem;
import org.countersign.checklist.template.domain.TemplateItem;
import org.jspecify.annotations.Nullable;

/** Makes an item of a checklist out of what the template words and what the transition sets. */
final class ItemAssembly {
    private final Settings settings;

    ItemAssembly(Settings settings) {
        this.settings = settings;
    }

    Item item(TemplateItem worded, String dimension) {
        return item(worded, dimension, null, null);
    }

    Item item(DataItem data) {
        return item(data.item(), "data", data.dataset(), data.due());
    }

    private Item item(TemplateItem worded, String dimension, @Nullable String dataset, @Nullable Instant fixed) {
        var said = settings.due().get(worded.key());
        var due = said == null && fixed != null
                ? new Due(fixed, null)
                : Due.of(said, worded.due(), worded.phase(), settings.goLiveWindow());
        var environments = worded.environments().stream()
                .flatMap(role -> role.names(settings.environments()).stream())
                .distinct()
                .toList();
        return new Item(
                worded.key(),
                dimension,
                worded.title(),
                worded.phase(),
                owners(worded.key(), dimension),
                due.at(),
                due.rule(),
                environments,
                proofs(worded),
                worded.allProofs(),
                dataset,
                Revisions.FIRST);
    }

    private List<String> owners(String key, String dimension) {
        var own = settings.owners().getOrDefault(key, List.of());
        var wider = own.isEmpty() ? settings.owners().getOrDefault(dimension, List.of()) : own;
        return wider.isEmpty() ? List.of(settings.team()) : wider;
    }

    private List<Proof> proofs(TemplateItem worded) {
        var changes = settings.criteria().getOrDefault(worded.key(), Map.of());
        if (changes.isEmpty()) {
            return worded.proofs();
        }
        var known = worded.proofs().stream()
                .flatMap(proof -> proof.criteria().stream())
                .map(Criterion::name)
                .toList();
        var more = changes.entrySet().stream()
                .filter(change -> !known.contains(change.getKey()))
                .map(change -> new Criterion(change.getKey(), change.getValue(), null))
                .sorted(java.util.Comparator.comparing(Criterion::name))
                .toList();
        var target = takingMore(worded);
        return worded.proofs().stream()
                .map(proof ->
                        changed(proof, changes, target.filter(proof::equals).isPresent() ? more : List.of()))
                .toList();
    }

    /** A criterion under a new name belongs to the first proof that evidence gives, an interim one if there is no other. */
    private static Optional<Proof> takingMore(TemplateItem worded) {
        var given = worded.proofs().stream().filter(proof -> !isDecided(proof)).toList();
        return given.stream()
                .filter(proof -> !proof.interim())
                .findFirst()
                .or(() -> given.stream().findFirst());
    }

    private static boolean isDecided(Proof proof) {
        return DecidedKinds.all().contains(proof.kind()) || proof.criteria().isEmpty();
    }

    private static Proof changed(Proof proof, Map<String, String> changes, List<Criterion> more) {
        var criteria = new ArrayList<Criterion>();
        proof.criteria().forEach(criterion -> {
            var other = changes.get(criterion.name());
            criteria.add(other == null ? criterion : new Criterion(criterion.name(), other, null));
        });
        criteria.addAll(more);
        return new Proof(proof.kind(), criteria, proof.validFor(), proof.interim(), proof.requires());
    }
}
