package org.countersign.checklist.template.application;

import java.util.List;
import reactor.core.publisher.Flux;

/** The names of the templates that are kept. */
@FunctionalInterface
public interface TemplateNames {
    /** Names in their order, after {@code after} (empty: from the first), at most {@code limit}. */
    Flux<String> after(List<String> after, int limit);
}
