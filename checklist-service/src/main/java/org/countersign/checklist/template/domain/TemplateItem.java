package org.countersign.checklist.template.domain;

import java.util.List;
import org.countersign.checklist.control.domain.Phase;
import org.countersign.checklist.control.domain.Proof;
import org.countersign.checklist.control.domain.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One control as a template words it.
 *
 * @param tier from which tier up it is asked
 * @param environments whose evidence counts; empty = evidence needs none
 * @param due ISO 8601 duration from the cutover; absent for items before it
 * @param unlessFalse the item is not asked where this attribute is set to false
 * @param controls of standards that it answers to, such as {@code ISO 27001 A.8.2}
 */
public record TemplateItem(
        String key,
        String title,
        Tier tier,
        Phase phase,
        List<EnvironmentRole> environments,
        @Nullable String due,
        @Nullable String unlessFalse,
        List<String> controls,
        boolean allProofs,
        List<Proof> proofs) {
    public TemplateItem {
        environments = List.copyOf(environments);
        controls = List.copyOf(controls);
        proofs = List.copyOf(proofs);
    }
}
