package org.countersign.checklist.template.yaml;

import java.util.Set;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.checklist.template.application.Documents;
import org.countersign.checklist.template.domain.Template;
import org.countersign.checklist.template.domain.TemplateLanguage;
import org.countersign.checklist.template.domain.TemplateParser;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.springframework.core.io.ClassPathResource;

/** The templates that come with the product, for tests of all rooms. */
public final class Shipped {
    private static final Documents DOCUMENTS = new YamlDocuments();

    private Shipped() {}

    public static TemplateLanguage language(Expressions expressions) {
        return new TemplateLanguage(Set.copyOf(EvidenceKinds.all()), expressions);
    }

    public static Template template(String name, Expressions expressions) throws java.io.IOException {
        var text = new ClassPathResource("templates/" + name + ".yml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return switch (parse(text, name, expressions)) {
            case TemplateParser.Parsed.Read(var template) -> template;
            case TemplateParser.Parsed.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    public static TemplateParser.Parsed parse(String text, String name, Expressions expressions) {
        return switch (DOCUMENTS.read(text)) {
            case Documents.Document.Read read -> TemplateParser.parse(read.tree(), name, language(expressions));
            case Documents.Document.Unreadable(var faults) -> new TemplateParser.Parsed.Refused(faults);
        };
    }
}
