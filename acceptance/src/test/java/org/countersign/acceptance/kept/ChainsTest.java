package org.countersign.acceptance.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The readers themselves, on journals that something has happened to. */
class ChainsTest {
    private static final String STREAM = "transition/1";

    @Test
    void findNothingWrongWithAChainThatIsWhole() {
        assertThat(Chains.complaints(kept(chain()))).isEmpty();
    }

    @Test
    void findAnEntryThatWasAltered() {
        var chain = chain();
        chain.get(1).getList("facts", Document.class).getFirst().put("data", "{\"peak\":9}");
        assertThat(Chains.complaints(kept(chain))).singleElement().asString().contains("#2", "not that of its content");
    }

    @Test
    void findAnEntryThatIsMissing() {
        var chain = chain();
        chain.remove(1);
        assertThat(Chains.complaints(kept(chain)))
                .anySatisfy(complaint -> assertThat(complaint).contains("#3", "stands where 2 should"))
                .anySatisfy(complaint -> assertThat(complaint).contains("#3", "hash of the entry before"));
    }

    @Test
    void findATailThatIsMissing() {
        var chain = chain();
        chain.removeLast();
        assertThat(Chains.complaints(kept(chain))).singleElement().asString().contains("ends at 2, 3 was noted");
    }

    @Test
    void findACauseThatHadItsEffectTwice() {
        var chain = new ArrayList<Document>();
        add(chain, "event:1");
        add(chain, "event:2");
        add(chain, "event:1");
        assertThat(Chains.complaints(kept(chain)))
                .singleElement()
                .asString()
                .contains("#3", "second effect of event:1");
    }

    @Test
    void findNewsThatNobodyHeard() {
        assertThat(Heard.complaints(kept(chain())))
                .hasSize(3 * 3)
                .anySatisfy(
                        complaint -> assertThat(complaint).contains("evidence-service", "transition-opened fact-2"));
    }

    private static List<Document> chain() {
        var chain = new ArrayList<Document>();
        List.of("event:1", "event:2", "event:3").forEach(cause -> add(chain, cause));
        return chain;
    }

    private static void add(List<Document> chain, String cause) {
        var seq = chain.size() + 1L;
        var fact = new Document("id", "fact-" + seq)
                .append("type", "transition-opened")
                .append("data", "{\"peak\":1}");
        var entry = new Document("stream", STREAM)
                .append("seq", seq)
                .append("at", Date.from(Instant.parse("2026-11-02T09:00:00.123Z")))
                .append("actor", new Document("id", "ci").append("kind", "machine"))
                .append("causation", cause)
                .append("facts", List.of(fact))
                .append("prev", chain.isEmpty() ? "" : chain.getLast().getString("hash"));
        chain.add(entry.append("hash", KeptEntry.of(entry).sealed()));
    }

    private static Kept kept(List<Document> chain) {
        var entries = chain.stream().map(KeptEntry::of).toList();
        return new Kept(
                Map.of(
                        "checklist-service",
                        entries,
                        "evidence-service",
                        List.of(),
                        "signoff-service",
                        List.of(),
                        "notification-service",
                        List.of()),
                Map.of("checklist-service", Map.of(STREAM, 3L)));
    }
}
