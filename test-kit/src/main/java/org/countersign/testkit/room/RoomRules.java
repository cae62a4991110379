package org.countersign.testkit.room;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.identity.PublicEndpoint;
import org.jspecify.annotations.NullMarked;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Mono;

/** A line of code knows its room: what each room of a service may hold, and why (style of the house, section 9). */
public final class RoomRules {
    private static final String[] ADAPTERS = {
        "..web..", "..messaging..", "..mongo..", "..slack..", "..webhook..", "..cel.."
    };
    private static final String CONTRACTS = "org.countersign.contracts..";
    private static final String JOURNAL = "org.countersign.chassis.journal..";

    static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..domain..", "java..", "org.jspecify..")
            .because("a rule that needs a framework cannot be read, tested or moved alone");

    static final ArchRule PROJECTIONS_ARE_PURE = classes()
            .that()
            .resideInAPackage("..projection..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..projection..", "..domain..", CONTRACTS, "java..", "org.jspecify..")
            .because("a projection must be replayable from the topics");

    static final ArchRule USE_CASES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of a framework or another room", type -> isFramework(type) || isOtherRoom(type)))
            .because("use cases speak domain, journal and Reactor only");

    static final ArchRule STORE_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..")
            .because("one room for each technology");

    static final ArchRule BROKER_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.messaging..",
                    "org.springframework.cloud.stream..",
                    "org.springframework.kafka..",
                    "org.apache.kafka..")
            .because("one room for each technology");

    static final ArchRule ADAPTERS_ARE_HIDDEN = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .or()
            .resideInAPackage("..config..")
            .and()
            .haveSimpleNameNotContaining("package-info")
            .should(Conditions.notBePublicTopLevel())
            .because("nothing may be built on an adapter");

    static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests own the clock");

    static final ArchRule BLOCKING_ONLY_AT_THE_BROKER = noClasses()
            .that()
            .resideOutsideOfPackages("..messaging..", "..config..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Mono.block",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Mono.class)
                            && access.getName().startsWith("block")))
            .because("only a listener's thread, or one that starts the service, may wait");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that(DescribedPredicate.describe(
                    "are package-info", (JavaClass type) -> type.getSimpleName().equals("package-info")))
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("null is said or absent, never guessed");

    static final ArchRule EVERY_ENDPOINT_NAMES_ITS_PERMISSION = methods()
            .that(DescribedPredicate.describe("answer requests", RoomRules::answersRequests))
            .should()
            .beAnnotatedWith(Permission.class)
            .orShould()
            .beAnnotatedWith(PublicEndpoint.class)
            .because("an endpoint without a permission is open to everyone");

    private RoomRules() {}

    /**
     * Checks all rules over the main classes below a package.
     *
     * @param root such as {@code org.countersign.signoff}
     * @throws AssertionError naming the rule, its reason and each line that breaks it
     */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("no class below " + root);
        }
        check(root, classes);
    }

    static void check(String root, JavaClasses classes) {
        rules(root).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    static List<ArchRule> rules(String root) {
        return List.of(
                RULES_ARE_PURE,
                PROJECTIONS_ARE_PURE,
                USE_CASES_KNOW_NO_FRAMEWORK,
                STORE_STAYS_IN_ITS_ROOM,
                BROKER_STAYS_IN_ITS_ROOM,
                ADAPTERS_ARE_HIDDEN,
                TIME_IS_AN_ARGUMENT,
                BLOCKING_ONLY_AT_THE_BROKER,
                EVERY_PACKAGE_IS_NULL_MARKED,
                EVERY_ENDPOINT_NAMES_ITS_PERMISSION,
                adaptersDoNotMeet("web", "mongo", "messaging", "slack", "webhook"),
                adaptersDoNotMeet("mongo", "web", "messaging", "slack", "webhook"),
                adaptersDoNotMeet("messaging", "web", "mongo", "slack", "webhook"),
                noCycles(root));
    }

    static ArchRule adaptersDoNotMeet(String room, String... others) {
        var packages = java.util.Arrays.stream(others)
                .map(other -> "org.countersign.." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(".." + room + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "stand in another adapter's room",
                        type -> !isChassis(type)
                                && JavaClass.Predicates.resideInAnyPackage(packages)
                                        .test(type)))
                .because("adapters meet only in a use case");
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().because("features stand side by side");
    }

    private static boolean isFramework(JavaClass type) {
        return JavaClass.Predicates.resideInAnyPackage(
                        "org.springframework..", "tools.jackson..", "com.fasterxml..", CONTRACTS)
                .test(type);
    }

    private static boolean isOtherRoom(JavaClass type) {
        if (isChassis(type)) {
            return !JavaClass.Predicates.resideInAPackage(JOURNAL).test(type);
        }
        return JavaClass.Predicates.resideInAnyPackage(ADAPTERS).test(type)
                || JavaClass.Predicates.resideInAPackage("..config..").test(type);
    }

    private static boolean isChassis(JavaClass type) {
        return type.getPackageName().startsWith("org.countersign.chassis");
    }

    private static boolean answersRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isEquivalentTo(RequestMapping.class)
                        || annotation.getRawType().isAnnotatedWith(RequestMapping.class));
    }
}
