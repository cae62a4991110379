package org.countersign.checklist.template.domain;

import java.util.Set;
import org.countersign.checklist.criterion.domain.Expressions;

/**
 * What a template may say.
 *
 * @param kinds kinds of evidence that a reader yields today
 */
public record TemplateLanguage(Set<String> kinds, Expressions expressions) {
    public TemplateLanguage {
        kinds = Set.copyOf(kinds);
    }
}
