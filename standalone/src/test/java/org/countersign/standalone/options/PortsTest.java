package org.countersign.standalone.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.countersign.standalone.options.CommandLine.Reading;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void followsTheGatewayInTheDocumentedOrder() {
        assertThat(new Ports(8080).used(options(8080, Map.of())))
                .containsExactly(
                        Map.entry("gateway", 8080),
                        Map.entry("checklist", 8081),
                        Map.entry("evidence", 8082),
                        Map.entry("signoff", 8083),
                        Map.entry("notification", 8084),
                        Map.entry("identity", 8085),
                        Map.entry("broker", 8086),
                        Map.entry("store", 8087));
    }

    @Test
    void usesNoPortForWhatIsNotStartedHere() {
        Options options = options(
                8080,
                Map.of(
                        "MONGODB_URI",
                        "mongodb://db",
                        "KAFKA_BROKERS",
                        "k:9092",
                        "OIDC_ISSUER",
                        "https://login.example"));

        assertThat(options.ports().used(options).keySet())
                .containsExactly("gateway", "checklist", "evidence", "signoff", "notification");
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int gateway = other.getLocalPort() - 3;

            assertThat(new Ports(gateway).taken(options(gateway, Map.of()))).containsEntry("signoff", gateway + 3);
        }
    }

    private static Options options(int port, Map<String, String> environment) {
        return ((Reading.Fine) CommandLine.read(List.of("--port", String.valueOf(port)), environment)).options();
    }
}
