package org.countersign.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.countersign.acceptance.platform.Launcher;
import org.countersign.acceptance.platform.StoreContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file keeps the rules of ADR-0016; each is seen failing on a planted change. */
class ComposeFileTest {
    private static final ComposeFile FILE = ComposeFile.of(Launcher.root());

    @Test
    void namesTheFiveServicesAndWhatTheyNeed() {
        assertThat(ComposeRules.missing(FILE)).isEmpty();
        assertThat(ComposeRules.missing(FILE.without("evidence"))).containsExactly("evidence");
    }

    @Test
    void buildsEachFromTheOneDockerfile() {
        assertThat(ComposeRules.notBuilt(FILE)).isEmpty();
        var swapped = Map.of("context", ".", "args", Map.of("SERVICE", "signoff-service"));
        assertThat(ComposeRules.notBuilt(FILE.with("evidence", "build", swapped)))
                .containsExactly("evidence");
    }

    @Test
    void pinsEveryImage() {
        assertThat(ComposeRules.unpinned(FILE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongo", "mongo:latest", "mongo:", "example.org:5000/mongo"})
    void refusesAnImageThatMayBeAnotherTomorrow(String image) {
        assertThat(ComposeRules.unpinned(FILE.with("mongodb", "image", image))).containsExactly("mongodb");
    }

    @Test
    void takesTheServersThatTheTestsTake() {
        assertThat(FILE.text("mongodb", "image")).isEqualTo(StoreContainer.IMAGE);
        assertThat(FILE.text("broker", "image")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    @Test
    void tagsOursWithTheVersionOfTheBuild() throws IOException {
        var pom = Files.readString(Launcher.root().resolve("pom.xml"));
        assertThat(ComposeRules.OURS.keySet())
                .allSatisfy(name -> assertThat(pom)
                        .contains("<artifactId>countersign</artifactId>\n    <version>"
                                + FILE.text(name, "image").split(":", 2)[1] + "</version>"));
    }

    @Test
    void publishesTwoPortsOnLoopbackAlone() {
        assertThat(ComposeRules.reachable(FILE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080:8080", "0.0.0.0:8080:8080", "8080"})
    void refusesAPortThatOthersReach(String port) {
        assertThat(ComposeRules.reachable(FILE.with("gateway", "ports", List.of(port))))
                .containsExactly("gateway");
    }

    @Test
    void refusesAPortOfTheStore() {
        assertThat(ComposeRules.reachable(FILE.with("mongodb", "ports", List.of("127.0.0.1:27017:27017"))))
                .containsExactly("mongodb");
    }

    @Test
    void runsNothingAsRoot() {
        assertThat(ComposeRules.root(FILE)).isEmpty();
        assertThat(ComposeRules.root(FILE.with("broker", "user", null))).containsExactly("broker");
        assertThat(ComposeRules.root(FILE.with("signoff", "user", "0:0"))).containsExactly("signoff");
        assertThat(ComposeRules.root(FILE.with("signoff", "user", "root"))).containsExactly("signoff");
    }

    @Test
    void givesNoMoreThanIsNeeded() {
        assertThat(ComposeRules.soft(FILE)).isEmpty();
        assertThat(ComposeRules.soft(FILE.with("gateway", "read_only", false))).containsExactly("gateway");
        assertThat(ComposeRules.soft(FILE.with("mongodb", "cap_drop", null))).containsExactly("mongodb");
        assertThat(ComposeRules.soft(FILE.with("broker", "security_opt", null))).containsExactly("broker");
        assertThat(ComposeRules.soft(FILE.with("broker", "privileged", true))).containsExactly("broker");
        assertThat(ComposeRules.soft(FILE.with("evidence", "mem_limit", null))).containsExactly("evidence");
    }

    @Test
    void watchesAllAndStartsThemAgain() {
        assertThat(ComposeRules.unwatched(FILE)).isEmpty();
        assertThat(ComposeRules.unwatched(FILE.with("checklist", "healthcheck", Map.of("disable", true))))
                .containsExactly("checklist");
        assertThat(ComposeRules.unwatched(FILE.with("broker", "restart", null))).containsExactly("broker");
    }

    @Test
    void leavesEachTheTimeToEndInOrder() {
        assertThat(ComposeRules.hurried(FILE)).isEmpty();
        assertThat(ComposeRules.hurried(FILE.with("evidence", "stop_grace_period", "")))
                .containsExactly("evidence");
    }

    @Test
    void keepsStoreAndBrokerInside() {
        assertThat(ComposeRules.open(FILE)).isEmpty();
        assertThat(ComposeRules.open(FILE.with("mongodb", "networks", List.of("inside", "outside"))))
                .containsExactly("mongodb");
        assertThat(ComposeRules.open(FILE.with("broker", "networks", null))).containsExactly("broker");
    }

    @Test
    void holdsNoSecret() {
        assertThat(ComposeRules.telling(FILE)).isEmpty();
        var told = Map.of("SLACK_WEBHOOK_URL", "https://example.org/planted");
        assertThat(ComposeRules.telling(FILE.with("notification", "environment", told)))
                .containsExactly("notification");
        assertThat(ComposeRules.telling(FILE.with("broker", "environment", List.of("SASL_PASSWORD=planted"))))
                .containsExactly("broker");
    }

    @Test
    void buildsAnImageThatIsNotRootAndIsWatched() throws IOException {
        assertThat(DockerfileRules.complaints(dockerfile())).isEmpty();
    }

    @Test
    void refusesAnImageThatIsRootOrUnwatchedOrUnpinned() throws IOException {
        var good = dockerfile();
        assertThat(DockerfileRules.complaints(good.replace("USER 10001:10001", "")))
                .containsExactly("runs as root");
        assertThat(DockerfileRules.complaints(good.replace("HEALTHCHECK", "#"))).containsExactly("no health check");
        assertThat(DockerfileRules.complaints(good.replace("25-jre", "latest")))
                .containsExactly("unpinned: eclipse-temurin:latest");
        assertThat(DockerfileRules.complaints(good.replace("25-jre", "25-jdk")))
                .containsExactly("runs on more than a JRE");
    }

    private static String dockerfile() throws IOException {
        return Files.readString(Launcher.root().resolve("Dockerfile"));
    }
}
