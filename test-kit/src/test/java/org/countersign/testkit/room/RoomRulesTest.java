package org.countersign.testkit.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule nobody has seen fail is decoration: each one finds the fault that is planted for it. */
class RoomRulesTest {
    private static final String PLANTED = "org.countersign.testkit.planted";
    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest
    @MethodSource("rules")
    void findsThePlantedFault(ArchRule rule, String culprit) {
        EvaluationResult result = rule.evaluate(FAULTS);

        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains(culprit));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(RoomRules.RULES_ARE_PURE, "Impure"),
                Arguments.of(RoomRules.PROJECTIONS_ARE_PURE, "Leaking"),
                Arguments.of(RoomRules.USE_CASES_KNOW_NO_FRAMEWORK, "Wired"),
                Arguments.of(RoomRules.STORE_STAYS_IN_ITS_ROOM, "OpenController"),
                Arguments.of(RoomRules.BROKER_STAYS_IN_ITS_ROOM, "Shelf"),
                Arguments.of(RoomRules.ADAPTERS_ARE_HIDDEN, "OpenController"),
                Arguments.of(RoomRules.TIME_IS_AN_ARGUMENT, "Impure"),
                Arguments.of(RoomRules.BLOCKING_ONLY_AT_THE_BROKER, "OpenController"),
                Arguments.of(RoomRules.EVERY_PACKAGE_IS_NULL_MARKED, "planted"),
                Arguments.of(RoomRules.EVERY_ENDPOINT_NAMES_ITS_PERMISSION, "open()"),
                Arguments.of(RoomRules.adaptersDoNotMeet("web", "mongo"), "OpenController"),
                Arguments.of(RoomRules.adaptersDoNotMeet("messaging", "mongo"), "Meeting"),
                Arguments.of(RoomRules.noCycles(PLANTED), "Cycle"));
    }

    @Test
    void checksEveryRuleOfAService() {
        assertThat(RoomRules.rules(PLANTED))
                .hasSize(14)
                .allMatch(rule -> rule.evaluate(FAULTS).hasViolation()
                        || rule.getDescription().contains("mongo"));
    }

    @Test
    void namesWhatIsMissingOnTheStackAndWhatMustNotBeThere() {
        assertThat(StackRules.wrong(Map.of("no.such.Class", "needed"), true))
                .containsExactly("no.such.Class is missing: needed");
        assertThat(StackRules.wrong(Map.of("java.lang.String", "unwanted"), false))
                .containsExactly("java.lang.String is there: unwanted");
    }
}
