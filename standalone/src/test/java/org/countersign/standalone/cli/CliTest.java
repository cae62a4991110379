package org.countersign.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest extends TypedCommands {
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
    void doesNotSayTwiceWhatThePlaceSaysToo() {
        platform.on("POST /transitions", 422, """
                {"type": "urn:countersign:problem:invalid-body", "title": "Invalid body", "detail": "is too long",
                 "errors": [{"pointer": "", "message": "is too long"}, {"pointer": "/to", "message": "is too long"}]}""");

        run("open", "shop");

        assertThat(complaint()).isEqualTo("""
                countersign: Invalid body: is too long (422 invalid-body)
                  at /to
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

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "shop --round go --help"})
    void saysHowACommandIsTypedToWhoAsks(String words) {
        environment.put("COUNTERSIGN_URL", "");
        assertThat(run(("sign " + words).split(" ", -1))).isZero();
        assertThat(said()).startsWith("./countersign sign ");
        assertThat(complaint()).isEmpty();
        assertThat(platform.calls()).isEmpty();
    }

    private String report() throws IOException {
        return Files.writeString(data.resolve("report.json"), "{\"a\": 1}").toString();
    }
}
