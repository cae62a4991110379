package org.countersign.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.countersign.identity.DevelopmentTokens;
import org.junit.jupiter.api.Test;

/** What a person types, and what the demo shows, can be done by anyone with HTTP (ADR-0011). */
class ToolRulesTest {
    private static final String[] TOOLS = {"..standalone.cli..", "..standalone.demo..", "..standalone.client.."};

    private static final ArchRule TOOLS_SPEAK_HTTP_ALONE = classes()
            .that()
            .resideInAnyPackage(TOOLS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "org.countersign.standalone.cli..",
                            "org.countersign.standalone.demo..",
                            "org.countersign.standalone.client..",
                            "org.countersign.standalone.terminal..",
                            "org.countersign.standalone.running..",
                            "org.countersign.identity.files..",
                            "java..",
                            "com.sun.net.httpserver..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.jspecify..")
                    // Asks the provider's token endpoint.
                    .or(type(DevelopmentTokens.class)))
            .because("a tool that sees a service's classes, its store or its topic can show what no user can do");

    @Test
    void toolsSpeakHttpAlone() {
        TOOLS_SPEAK_HTTP_ALONE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.countersign.standalone"));
    }
}
