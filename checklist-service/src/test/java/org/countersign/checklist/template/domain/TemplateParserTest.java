package org.countersign.checklist.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.checklist.control.domain.Fault;
import org.countersign.checklist.criterion.cel.Cel;
import org.countersign.checklist.template.yaml.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateParserTest {
    private static final String GOOD = """
            title: Mine
            from: pilot
            to: production
            dimensions:
              - key: load
                title: Load
                items:
                  - key: load.peak
                    title: Peak
                    proofs:
                      - kind: load-report
                        validFor: P30D
                        criteria: {rate: http.rate >= 1.0}
            """;

    @Test
    void readsATemplate() {
        assertThat(parse(GOOD)).isInstanceOf(TemplateParser.Parsed.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: Mine       | colour: red         | /colour                                      | unknown field
                    http.rate         | http.rat            | /dimensions/0/items/0/proofs/0/criteria/rate | unknown measurement
                    >= 1.0            | >=                  | /dimensions/0/items/0/proofs/0/criteria/rate | invalid CEL
                    load-report       | load-rapport        | /dimensions/0/items/0/proofs/0/kind          | unknown kind
                    load-report       | chaos-experiment    | /dimensions/0/items/0/proofs                 | nothing can satisfy it
                    P30D              | a month             | /dimensions/0/items/0/proofs/0/validFor      | must be a duration
                    title: Peak       | {title: P, tier: x} | /dimensions/0/items/0/tier                   | must be one of
                    title: Peak       | {title: P, phase: x}| /dimensions/0/items/0/phase                  | must be one of
                    key: load.peak    | key: Load!          | /dimensions/0/items/0/key                    | must match
                    from: pilot       | from: 7             | /from                                        | must be text
                    """)
    void namesThePlaceOfEachFault(String good, String bad, String pointer, String message) {
        var text = GOOD.replace(good, bad.startsWith("{title") ? inline(bad) : bad);
        assertThat(faults(text)).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource({"producer-approver, true", "requester-approver, true", "requester-risk-owner, false", "anything, false"
    })
    void relaxesEveryDutyButThatNobodyGrantsTheirOwnWaiver(String duty, boolean taken) {
        var text = GOOD.replace("title: Mine", "title: Mine\nrelaxedDuties: [" + duty + "]");

        assertThat(parse(text) instanceof TemplateParser.Parsed.Read).isEqualTo(taken);
    }

    @Test
    void refusesAKeyNamedTwice() {
        assertThat(faults(GOOD.replace("title: Mine", "title: Mine\ntitle: Yours")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("duplicate key title", "line 2"));
    }

    @Test
    void refusesAnItemThatIsThereTwice() {
        var item = GOOD.substring(GOOD.indexOf("      - key: load.peak"));
        assertThat(faults(GOOD + item)).contains(new Fault("/dimensions/0/items/1/key", "is there twice"));
    }

    /** One report would be held against either, and meet both. */
    @Test
    void refusesTwoProofsOfOneKind() {
        var proof = GOOD.substring(GOOD.indexOf("          - kind: load-report"));
        assertThat(faults(GOOD + proof))
                .contains(new Fault(
                        "/dimensions/0/items/0/proofs/1/kind",
                        "load-report is there twice; put its criteria in one proof"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P36526D", "-P36526D", "PT2562047788015215H", "P10675199167D"})
    void refusesADurationOfMoreThanACentury(String duration) {
        var text = GOOD.replace("title: Peak", "title: Peak\n        phase: after\n        due: " + duration)
                .replace("P30D", duration);
        assertThat(faults(text))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/dimensions/0/items/0/due", "/dimensions/0/items/0/proofs/0/validFor");
    }

    @Test
    void refusesRepetitionThatGrowsWithoutEnd() {
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 9; level++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ",").repeat(10)));
        }
        assertThat(faults(bomb.toString())).hasSize(1);
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrMakesObjects() {
        assertThat(faults("a: " + "[".repeat(500))).hasSize(1);
        assertThat(faults("a: " + "x".repeat(600_000))).hasSize(1);
        assertThat(faults("a: !!java.net.URL [http://127.0.0.1]")).hasSize(1);
        assertThat(faults("{\"a\":1,\"a\":2}")).hasSize(1);
        assertThat(faults("- a list")).hasSize(1);
        assertThat(faults("")).hasSize(1);
    }

    private static String inline(String fields) {
        var more = fields.substring(1, fields.length() - 1).split(", ", -1);
        return more[0] + "\n" + " ".repeat(8) + more[1];
    }

    private static java.util.List<Fault> faults(String text) {
        return switch (parse(text)) {
            case TemplateParser.Parsed.Read read -> throw new AssertionError("was read: " + read);
            case TemplateParser.Parsed.Refused(var faults) -> faults;
        };
    }

    private static TemplateParser.Parsed parse(String text) {
        return Shipped.parse(text, "mine", Cel.EXPRESSIONS);
    }
}
