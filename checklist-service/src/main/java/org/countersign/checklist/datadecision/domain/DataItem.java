package org.countersign.checklist.datadecision.domain;

import java.time.Instant;
import org.countersign.checklist.template.domain.TemplateItem;
import org.jspecify.annotations.Nullable;

/**
 * An item that a decision brings.
 *
 * @param dataset that it is about; absent for those of the whole decision
 * @param due fixed by the decision; absent where it follows the cutover
 */
public record DataItem(
        TemplateItem item,
        @Nullable String dataset,
        @Nullable Instant due) {}
