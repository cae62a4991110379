package org.countersign.contracts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.contracts.EventType;
import org.countersign.contracts.Topics;
import org.countersign.contracts.approval.Approved;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class EventDocsTest {
    private static final Path DOCS = Approved.file("..", "docs", "events");
    private static final String HINT =
            "the page is generated and does not say this any more; approve with " + "-Dapprove=true";

    @Test
    void asyncApiSaysWhatTheRecordsSay() {
        Approved.check(DOCS.resolve("asyncapi.yaml"), AsyncApi.yaml(), HINT);
    }

    @Test
    void measurementsPageSaysWhatTheVocabularySays() {
        Approved.check(DOCS.resolve("measurements.md"), MeasurementsPage.markdown(), HINT);
    }

    @Test
    void asyncApiHoldsEveryTopicAndType() {
        var document = new YAMLMapper().readTree(Approved.read(DOCS.resolve("asyncapi.yaml")));
        assertThat(document.get("channels").values().stream()
                        .map(channel -> channel.get("address").asString()))
                .containsExactlyElementsOf(Topics.all());
        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyElementsOf(EventType.all().keySet());
    }

    @Test
    void asyncApiPointsAtWhatIsThere() {
        var document = new YAMLMapper().readTree(Approved.read(DOCS.resolve("asyncapi.yaml")));
        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(ref -> {
            if (ref.startsWith("#")) {
                assertThat((Object) document.at(ref.substring(1))).isNotEqualTo(missing(document));
            } else {
                assertThat(Files.exists(DOCS.resolve(ref))).isTrue();
            }
        });
    }

    private static JsonNode missing(JsonNode document) {
        return document.at("/no/such/place");
    }
}
