package org.countersign.checklist.template.config;

import java.time.Clock;
import java.util.Set;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.StreamType;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.template.application.Documents;
import org.countersign.checklist.template.application.Templates;
import org.countersign.checklist.template.domain.TemplateBook;
import org.countersign.checklist.template.domain.TemplateFact;
import org.countersign.checklist.template.domain.TemplateLanguage;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {
    @Bean
    StreamType<TemplateBook, TemplateFact> templateStreams() {
        return new StreamType<>(
                "template", TemplateBook::empty, TemplateBook::with, new JsonFacts<>(TemplateFact.class));
    }

    @Bean
    Templates templates(Journal journal, StreamType<TemplateBook, TemplateFact> templateStreams) {
        return new Templates(journal, templateStreams);
    }

    @Bean
    TemplateLanguage templateLanguage(Expressions expressions) {
        return new TemplateLanguage(Set.copyOf(EvidenceKinds.all()), expressions);
    }

    /** Before the service says that it is ready. */
    @Bean
    ApplicationRunner shippedTemplates(
            Templates templates, Documents documents, TemplateLanguage language, Clock clock) {
        return new ShippedTemplates(templates, documents, language, clock);
    }
}
