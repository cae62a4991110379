package org.countersign.checklist.template.domain;

import java.time.Instant;
import java.util.Map;
import org.countersign.checklist.control.domain.Actor;

/** Facts of a template's stream. */
public sealed interface TemplateFact {
    /** A body that differs from the version before was put. */
    record TemplatePut(
            String name, int version, String digest, Map<String, Object> body, Template template, Actor by, Instant at)
            implements TemplateFact {}
}
