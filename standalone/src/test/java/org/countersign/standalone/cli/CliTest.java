package org.countersign.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.standalone.cli.Session.Question.Reply;
import org.countersign.standalone.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    private static final String LIST = """
            {"items": [{"id": "t-1", "workload": "shop", "state": "decided"},
                       {"id": "t-2", "workload": "shop", "state": "open"}], "next": null}""";
    private static final String DIGEST = "sha256:83d9e0dacb7fc23ab953dcb6e8bda3a6f9e8b2bde7a67ba47acfbb9c0d8e1f0e";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private FakePlatform platform;
    private Reply reply = Reply.NOBODY;

    @TempDir
    Path data;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        environment.put("COUNTERSIGN_URL", platform.address().toString());
        environment.put("COUNTERSIGN_TOKEN", "secret-token");
        platform.on("GET /transitions", 200, LIST).on("GET /transitions/t-2", 200, transition("[]", true));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void opensAndRemembersAndStatesThatNoDataIsHeld() {
        platform.on("POST /transitions", 201, transition("[{\"item\": \"load.peak\"}]", false))
                .on("PUT /transitions/t-2/data-decision", 200, "{}");

        assertThat(run("open", "shop", "--no-pilot-data", "--peak", "250", "--rto", "1h30m", "--rpo=30s"))
                .isZero();

        assertThat(platform.calls()).containsExactly("POST /transitions", "PUT /transitions/t-2/data-decision");
        assertThat(platform.lastBody()).contains("\"noneHeld\":true");
        assertThat(platform.tokens()).containsOnly("Bearer secret-token");
        assertThat(said()).contains("shop, pilot → production, by template starter version 1, tier standard");
        assertThat(data.resolve("last-workload")).hasContent("shop");
    }

    @Test
    void sendsTheFiguresAsNumbers() {
        platform.on("POST /transitions", 201, transition("[]", false));

        run("open", "shop", "--peak", "250", "--rto", "1h30m", "--rpo=30s");

        assertThat(platform.lastBody())
                .isEqualTo(
                        "{\"workload\":\"shop\",\"to\":\"production\",\"template\":\"starter\",\"tier\":\"standard\","
                                + "\"attributes\":{\"expectedPeakRps\":250,\"rtoMinutes\":90,\"rpoMinutes\":0.5}}");
    }

    @ParameterizedTest
    @CsvSource({"pass, 0", "warn, 0", "fail, 1", "inconclusive, 2", "none, 2"})
    void saysByTheExitCodeHowAReportWasAssessed(String outcome, int code) throws IOException {
        platform.on("POST /evidence", 201, "{\"id\": \"e-1\", \"outcome\": \"" + outcome + "\"}");

        assertThat(run("post", report(), "--workload", "shop", "--item", "load.peak"))
                .isEqualTo(code);

        assertThat(platform.calls().getLast()).isEqualTo("POST /evidence?transition=t-2&item=load.peak");
        assertThat(platform.lastBody()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void printsEveryCriterionAndWhatWasAssumed() throws IOException {
        platform.on("POST /evidence", 201, """
                {"id": "e-1", "format": "k6-summary-export", "outcome": "fail", "assumed": ["environment"],
                 "assessments": [{"item": "load.peak", "outcome": "fail", "validUntil": "2026-12-21T00:00:00Z", "criteria": [
                   {"name": "rate", "outcome": "pass", "detail": "http.rate >= 100.0: measured 120 /s, limit 100 /s"},
                   {"name": "latency", "outcome": "fail", "detail": "http.latency.p95 <= 300.0: measured 412 ms, limit 300 ms"}]}]}
                """);

        run("post", report(), "--workload", "shop");

        assertThat(said()).isEqualTo("""
                shop  evidence e-1, format k6-summary-export
                ✗ fail         load.peak  valid until 2026-12-21
                               ✓ rate         http.rate >= 100.0: measured 120 /s, limit 100 /s
                    fail       ✗ latency      http.latency.p95 <= 300.0: measured 412 ms, limit 300 ms
                ! assumed      environment: add --environment NAME
                """);
    }

    @Test
    void postsForTheWorkloadLastOpenedHere() throws IOException {
        Files.writeString(data.resolve("last-workload"), "shop\n");
        platform.on("POST /evidence", 201, "{\"outcome\": \"pass\"}");

        assertThat(run("post", report())).isZero();
    }

    @Test
    void doesNotGuessAWorkload() throws IOException {
        assertThat(run("post", report())).isEqualTo(2);
        assertThat(complaint()).contains("no workload was opened here yet");
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void showsAProblemAsOneSentenceWithItsPlaces() {
        platform.on("POST /transitions", 422, """
                {"type": "urn:countersign:problem:invalid-body", "title": "Invalid body", "detail": "two fields",
                 "errors": [{"pointer": "/workload", "message": "is too long"}]}""");

        assertThat(run("open", "shop")).isEqualTo(1);

        assertThat(complaint()).isEqualTo("""
                countersign: Invalid body: two fields (422 invalid-body)
                  /workload: is too long
                """);
    }

    @Test
    void cannotDecideWhereAReportIsRefused() throws IOException {
        platform.on("POST /evidence", 422, "{\"type\": \"urn:countersign:problem:unreadable-report\"}");

        assertThat(run("post", report(), "--workload", "shop")).isEqualTo(2);
        assertThat(complaint()).contains("unreadable-report").contains("/api/v1/formats");
    }

    @Test
    void saysHowToStartWhereNobodyAnswers() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            environment.put("COUNTERSIGN_URL", "http://127.0.0.1:" + free.getLocalPort());
        }

        assertThat(run("show", "shop")).isEqualTo(2);
        assertThat(complaint()).contains("nobody answers at").contains("./countersign up");
    }

    @Test
    void saysHowToStartWhereNothingRuns() {
        environment.clear();

        assertThat(run("show", "shop")).isEqualTo(2);
        assertThat(complaint()).contains("./countersign up");
    }

    @Test
    void confirmsForTheOpenTransition() {
        platform.on("POST /transitions/t-2/data-decision/confirmation", 200, "{}");

        assertThat(run("confirm", "shop")).isZero();
        assertThat(platform.calls().getLast()).isEqualTo("POST /transitions/t-2/data-decision/confirmation");
    }

    @Test
    void signsWhatItShowed() {
        signable();

        assertThat(run("sign", "shop", "--yes")).isZero();

        assertThat(platform.calls()).contains("POST /signoffs/t-2/decisions");
        assertThat(said())
                .contains("The go round of shop")
                .contains("✓ satisfied     load.peak")
                .contains("warnings       load.peak");
    }

    @Test
    void signsOverTheDigestOfTheBytesThatItShowed() {
        signable();
        platform.on("POST /signoffs/t-2/decisions", 409, "{\"type\": \"urn:countersign:problem:snapshot-changed\"}");

        assertThat(run("sign", "shop", "--yes")).isEqualTo(1);

        assertThat(platform.lastBody())
                .matches("(?s).*\"snapshot\":\"sha256:[0-9a-f]{64}\".*")
                .doesNotContain(DIGEST);
    }

    @Test
    void signsNothingWithoutATerminalAndWithoutYes() {
        signable();

        assertThat(run("sign", "shop")).isEqualTo(2);
        assertThat(platform.calls()).doesNotContain("POST /signoffs/t-2/decisions");
        assertThat(complaint()).contains("--yes");
    }

    @Test
    void signsNothingWhenThePersonSaysNo() {
        signable();
        reply = Reply.NO;

        assertThat(run("sign", "shop")).isEqualTo(1);
        assertThat(platform.calls()).doesNotContain("POST /signoffs/t-2/decisions");
    }

    @Test
    void saysWhatIsMissingInsteadOfSigning() {
        platform.on("GET /signoffs/t-2", 200, "{\"rounds\": {\"go\": {\"open\": false}}}")
                .on(
                        "GET /transitions/t-2",
                        200,
                        transition("[{\"item\": \"load.peak\", \"reason\": \"no evidence yet\"}]", false));

        assertThat(run("sign", "shop", "--yes")).isEqualTo(1);
        assertThat(said()).contains("not ready").contains("load.peak: no evidence yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "launch shop | one of open",
                "open | WORKLOAD is missing",
                "open shop --peek 3 | no option --peek",
                "open shop --peak | needs a value",
                "open shop --peak many | requests a second",
                "open shop --rto soon | a duration such as",
                "open shop cart | one WORKLOAD",
                "post absent.json --workload shop | is not there",
                "sign shop --round third | data or go",
                "sign shop --reject | needs --comment"
            })
    void refusesWhatItDoesNotUnderstand(String line, String why) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(complaint()).contains(why);
        assertThat(platform.calls()).isEmpty();
    }

    private void signable() {
        platform.on(
                        "GET /signoffs/t-2",
                        200,
                        "{\"rounds\": {\"go\": {\"open\": true, \"snapshot\": \"" + DIGEST + "\"}}}")
                .on("GET /signoffs/t-2/snapshot", 200, """
                        {"items": [{"key": "load.peak", "status": "satisfied", "outcome": "warn", "evidence": ["sha256:12"]}]}""")
                .on("POST /signoffs/t-2/decisions", 201, "{}");
    }

    private String report() throws IOException {
        return Files.writeString(data.resolve("report.json"), "{\"a\": 1}").toString();
    }

    private static String transition(String blockers, boolean ready) {
        return """
                {"id": "t-2", "workload": "shop", "from": "pilot", "to": "production", "tier": "standard",
                 "template": {"name": "starter", "version": 1}, "readiness": {"ready": %s, "blockers": %s}}""".formatted(ready, blockers);
    }

    private int run(String... args) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), 100, false, false, true);
        PrintStream complaints = new PrintStream(err, true, UTF_8);
        return Cli.run(List.of(args), environment, data.resolve("running.json"), terminal, complaints, _ -> reply);
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private String complaint() {
        return err.toString(UTF_8);
    }
}
