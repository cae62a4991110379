package org.countersign.checklist.template.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.Tier;
import org.countersign.checklist.template.domain.TemplateBook;

/** One version of a template as its readers see it. */
record TemplateView(
        String name,
        String title,
        String from,
        String to,
        List<Tier> tiers,
        int version,
        String digest,
        Actor by,
        Instant at,
        Map<String, Object> body) {
    static TemplateView of(TemplateBook.Version version) {
        var template = version.template();
        return new TemplateView(
                template.name(),
                template.title(),
                template.from(),
                template.to(),
                template.tiers(),
                version.number(),
                version.digest(),
                version.by(),
                version.at(),
                version.body());
    }
}
