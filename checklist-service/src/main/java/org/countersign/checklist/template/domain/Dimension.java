package org.countersign.checklist.template.domain;

import java.util.List;

/** A group of items, in the order of the template. */
public record Dimension(String key, String title, List<TemplateItem> items) {
    public Dimension {
        items = List.copyOf(items);
    }
}
