package org.countersign.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.countersign.contracts.approval.Approved;
import org.countersign.contracts.planted.NeedsJackson;
import org.junit.jupiter.api.Test;

class DependencyTest {
    private static final ArchRule DEPENDS_ON_NOTHING = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.countersign.contracts..", "java..", "org.jspecify..")
            .because("a published language that brings a library forces it on every reader");

    @Test
    void dependsOnNothingButJavaAndJspecify() {
        JavaClasses contracts = new ClassFileImporter().importPath(Approved.file("target", "classes"));
        assertThat(contracts.contain(EventType.class)).isTrue();
        DEPENDS_ON_NOTHING.check(contracts);
    }

    @Test
    void findsAPlantedDependency() {
        var planted = new ClassFileImporter().importClasses(NeedsJackson.class);
        assertThat(DEPENDS_ON_NOTHING.evaluate(planted).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("tools.jackson"));
    }
}
