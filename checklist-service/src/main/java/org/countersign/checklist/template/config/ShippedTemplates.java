package org.countersign.checklist.template.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.countersign.chassis.journal.Cause;
import org.countersign.checklist.control.domain.Actor;
import org.countersign.checklist.control.domain.ActorKind;
import org.countersign.checklist.template.application.Documents;
import org.countersign.checklist.template.application.Templates;
import org.countersign.checklist.template.domain.TemplateLanguage;
import org.countersign.checklist.template.domain.TemplateParser;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;

/** Puts the templates of this release where they are not there yet. */
final class ShippedTemplates implements ApplicationRunner {
    static final List<String> NAMES =
            List.of("starter", "start-of-poc", "poc-to-pilot", "pilot-to-production", "production-to-scale");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Actor PRODUCT = new Actor("countersign", ActorKind.MACHINE);

    private final Templates templates;
    private final Documents documents;
    private final TemplateLanguage language;
    private final Clock clock;

    ShippedTemplates(Templates templates, Documents documents, TemplateLanguage language, Clock clock) {
        this.templates = templates;
        this.documents = documents;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        NAMES.forEach(this::ship);
    }

    private void ship(String name) {
        var body = readable(name);
        var template = switch (TemplateParser.parse(body.tree(), name, language)) {
            case TemplateParser.Parsed.Read(var read) -> read;
            case TemplateParser.Parsed.Refused(var faults) ->
                throw new IllegalStateException("shipped template " + name + ": " + faults);
        };
        var actor = new org.countersign.contracts.Actor(PRODUCT.id(), org.countersign.contracts.ActorKind.MACHINE);
        var cause = new Cause("shipped:" + body.digest(), actor, clock.instant());
        templates
                .ship(name, body.tree(), body.digest(), template, PRODUCT, cause)
                .block(PATIENCE);
    }

    private Documents.Document.Read readable(String name) {
        return switch (documents.read(text(name))) {
            case Documents.Document.Read readable -> readable;
            case Documents.Document.Unreadable(var faults) ->
                throw new IllegalStateException("shipped template " + name + ": " + faults);
        };
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("templates/" + name + ".yml").getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
