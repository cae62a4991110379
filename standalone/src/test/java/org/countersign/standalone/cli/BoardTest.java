package org.countersign.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.countersign.standalone.terminal.Terminal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoardTest {
    private static final JsonNode TRANSITION = json("""
            {"id": "t-1", "workload": "shop", "from": "pilot", "to": "production", "tier": "standard", "state": "open",
             "readiness": {"ready": false, "satisfied": 1, "total": 4, "blockers": [
               {"item": "recovery.restore"}, {"item": "operations.walk-through"}, {"item": "data.decision"}]},
             "dimensions": [
               {"key": "load", "title": "What it carries", "items": [
                 {"key": "load.peak", "phase": "before", "status": "satisfied", "owner": ["ida.berg"], "reason": "all met",
                  "due": "2026-12-01T00:00:00Z", "evidence": {"outcome": "pass"}}]},
               {"key": "recovery", "items": [
                 {"key": "recovery.restore", "phase": "before", "status": "failed", "owner": ["payments", "ops"],
                  "due": "2026-11-01T00:00:00Z",
                  "reason": "rto: recovery.time <= attribute.rtoMinutes: measured 75 min, limit 60 min"}]},
               {"key": "cutover", "items": [
                 {"key": "cutover.watch", "phase": "cutover", "status": "open", "owner": "payments", "reason": "no evidence yet"}]},
               {"key": "data", "items": []}],
             "dataDecision": {"noneHeld": true, "approved": false}}""");
    private static final JsonNode SIGNOFFS = json("""
            {"rounds": {"data": {"open": false, "seats": []},
                        "go": {"open": false, "seats": [{"seat": "engineering", "count": 2, "filled": ["ada"]},
                                                        {"seat": "business", "count": 1, "filled": ["bo"]}]}},
             "risks": [{"none": true, "title": "nothing", "acceptance": null}]}""");
    private static final JsonNode GATE = json("{\"allowed\": false, \"verdict\": \"unknown\"}");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void showsEveryItemWithMarkAndWordAndWhatIsNext() {
        assertThat(drawn(80, false, true)).isEqualTo("""
                shop  pilot → production · tier standard · open
                ready 1 of 4  ✗ gate denies: unknown

                load  What it carries
                  ✓ satisfied      load.peak        ida.berg         due 2026-12-01

                recovery
                  ✗ failed         recovery.restore payments, ops    due 2026-11-01 overdue
                                   rto: recovery.time <= attribute.rtoMinutes: measured 75 min,
                                   limit 60 min

                cutover
                  · open           cutover.watch    payments         at cutover
                                   no evidence yet

                data           none held, not confirmed yet
                go round       · engineering ×2     signed by ada; not open yet
                               ✓ business           signed by bo
                risk           · none known, not accepted yet

                next           ./countersign confirm shop
                               ./countersign post REPORT --item recovery.restore
                               ./countersign post REPORT --item operations.walk-through
                """);
    }

    @Test
    void staysWithinTheWidthButForTheDate() {
        assertThat(drawn(60, false, true).lines()).allMatch(line -> line.length() <= 76);
        assertThat(drawn(60, false, true)).contains("recovery.re…");
    }

    @Test
    void usesAsciiWhereThereIsNothingElse() {
        assertThat(drawn(80, false, false))
                .matches("\\p{ASCII}*")
                .contains("  x failed")
                .contains("  + satisfied");
    }

    @Test
    void saysTheSameWithColour() {
        String coloured = drawn(80, true, true);

        assertThat(coloured).contains("\033[31m✗\033[0m").contains("failed");
        assertThat(coloured.replaceAll("\033\\[[0-9]*m", "")).isEqualTo(drawn(80, false, true));
    }

    @Test
    void letsNoTextOfOthersReachTheTerminalAsACommand() {
        JsonNode hostile =
                json(TRANSITION.toString().replace("all met", "x").replace("no evidence yet", "\\u001b[2Jgone"));

        assertThat(drawn(hostile, 80, false, true)).doesNotContain("\033").contains("[2Jgone");
    }

    private String drawn(int width, boolean colour, boolean unicode) {
        return drawn(TRANSITION, width, colour, unicode);
    }

    private String drawn(JsonNode transition, int width, boolean colour, boolean unicode) {
        out.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), width, false, colour, unicode);
        new Board(terminal, Instant.parse("2026-11-21T00:00:00Z"))
                .lines(new View(transition, SIGNOFFS, GATE))
                .forEach(terminal::line);
        return out.toString(UTF_8);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
