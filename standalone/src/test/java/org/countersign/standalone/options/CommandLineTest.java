package org.countersign.standalone.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.countersign.standalone.options.CommandLine.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void listensOnLoopbackAndPort8080WhenNothingIsSaid() {
        Options options = fine(NOTHING);

        assertThat(options.ports()).isEqualTo(new Ports(8080));
        assertThat(options.bind()).isEqualTo("127.0.0.1");
        assertThat(options.data()).isEqualTo(Path.of(".countersign").toAbsolutePath());
        assertThat(options.gatewayUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(options.tokenIssuer()).isEqualTo(URI.create("http://127.0.0.1:8085"));
        assertThat(options.mongodb()).isEmpty();
        assertThat(options.brokers()).isEmpty();
        assertThat(options.slack()).isEmpty();
    }

    @Test
    void takesPortAndFolderFromTheLine() {
        Options options = fine(NOTHING, "--port", "9000", "--data", "/var/lib/../lib/countersign");

        assertThat(options.ports()).isEqualTo(new Ports(9000));
        assertThat(options.data()).isEqualTo(Path.of("/var/lib/countersign"));
    }

    @Test
    void takesRealServersFromTheEnvironment() {
        Options options = fine(Map.of(
                "MONGODB_URI", "mongodb://db.example/",
                "KAFKA_BROKERS", "one:9092,two:9092",
                "OIDC_ISSUER", "https://login.example/realm",
                "SLACK_WEBHOOK_URL", "https://hooks.example/x"));

        assertThat(options.mongodb()).contains("mongodb://db.example/");
        assertThat(options.brokers()).contains("one:9092,two:9092");
        assertThat(options.tokenIssuer()).isEqualTo(URI.create("https://login.example/realm"));
        assertThat(options.slack()).contains(URI.create("https://hooks.example/x"));
    }

    @Test
    void countsAnEmptyVariableAsNotGiven() {
        assertThat(fine(Map.of("MONGODB_URI", " ")).mongodb()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65529", "-1", "http", "99999", "８０８０", "999999999999"})
    void refusesAPortThatLeavesNoRoomOrIsNone(String port) {
        assertThat(refusal(NOTHING, "--port", port)).contains("--port").contains("1 to 65528");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(refusal(NOTHING, "--prot", "80")).contains("--prot");
        assertThat(refusal(NOTHING, "--port")).isEqualTo("--port needs a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void opensToNobodyWithDevelopmentIdentities(String address) {
        assertThat(refusal(NOTHING, "--bind", address)).contains("OIDC_ISSUER");
        assertThat(fine(Map.of("OIDC_ISSUER", "https://login.example"), "--bind", address)
                        .ports())
                .isEqualTo(new Ports(8080));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, http://127.0.0.1:8080", "192.0.2.7, http://192.0.2.7:8080"})
    void namesAnAddressThatThisMachineReaches(String bind, String url) {
        assertThat(fine(Map.of("OIDC_ISSUER", "https://login.example"), "--bind", bind)
                        .gatewayUrl())
                .isEqualTo(url);
    }

    @Test
    void bindsToAnAddressAndNotToAName() {
        assertThat(refusal(NOTHING, "--bind", "localhost")).contains("an IP address, not localhost");
    }

    @Test
    void doesNotRepeatASecretThatItCannotRead() {
        assertThat(refusal(Map.of("SLACK_WEBHOOK_URL", "https://hooks.example/se cret")))
                .contains("SLACK_WEBHOOK_URL")
                .doesNotContain("cret");
    }

    private static Options fine(Map<String, String> environment, String... arguments) {
        Reading reading = CommandLine.read(List.of(arguments), environment);
        assertThat(reading).isInstanceOf(Reading.Fine.class);
        return ((Reading.Fine) reading).options();
    }

    private static String refusal(Map<String, String> environment, String... arguments) {
        Reading reading = CommandLine.read(List.of(arguments), environment);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).reason();
    }
}
