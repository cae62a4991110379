package org.countersign.checklist.template.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.Actor;

/**
 * All versions of one template, oldest first.
 *
 * @param name of the template
 */
public record TemplateBook(String name, List<Version> versions) {
    public TemplateBook {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param number from 1
     * @param digest {@code sha256:} and hex, over the canonical body
     * @param body as it was put
     */
    public record Version(
            int number, String digest, Map<String, Object> body, Template template, Actor by, Instant at) {}

    /** A template without versions. */
    public static TemplateBook empty(String name) {
        return new TemplateBook(name, List.of());
    }

    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Optional<Version> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    /** The book after a fact. */
    public TemplateBook with(TemplateFact fact) {
        return switch (fact) {
            case TemplateFact.TemplatePut put -> {
                var more = new ArrayList<>(versions);
                more.add(new Version(put.version(), put.digest(), put.body(), put.template(), put.by(), put.at()));
                yield new TemplateBook(name, more);
            }
        };
    }

    /** What putting this body does: nothing where the newest version has it already. */
    public List<TemplateFact> put(String digest, Map<String, Object> body, Template template, Actor by, Instant at) {
        return newest().filter(version -> version.digest().equals(digest)).isPresent()
                ? List.of()
                : List.of(new TemplateFact.TemplatePut(name, versions.size() + 1, digest, body, template, by, at));
    }
}
