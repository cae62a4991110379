package org.countersign.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.standalone.cli.Session.Question.Reply;
import org.junit.jupiter.api.Test;

/** What a person says yes to: a confirmation, a sign-off over what was shown. */
class SignCommandTest extends TypedCommands {
    private static final String DIGEST = "sha256:83d9e0dacb7fc23ab953dcb6e8bda3a6f9e8b2bde7a67ba47acfbb9c0d8e1f0e";

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

    private void signable() {
        platform.on(
                        "GET /signoffs/t-2",
                        200,
                        "{\"rounds\": {\"go\": {\"open\": true, \"snapshot\": \"" + DIGEST + "\"}}}")
                .on("GET /signoffs/t-2/snapshot", 200, """
                        {"items": [{"key": "load.peak", "status": "satisfied", "outcome": "warn", "evidence": ["sha256:12"]}]}""")
                .on("POST /signoffs/t-2/decisions", 201, "{}");
    }
}
