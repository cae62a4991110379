package org.countersign.acceptance.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.countersign.acceptance.kept.Announced;
import org.countersign.acceptance.kept.Kept;
import org.countersign.acceptance.kept.KeptEntry;
import org.countersign.contracts.Topics;
import org.junit.jupiter.api.Test;

/** The comparison itself, on topics that something has happened to. */
class AgreementTest {
    private static final String STREAM = "transition/1";

    @Test
    void findsNothingWrongWhereEachFactWasToldInItsTurn() {
        assertThat(complaints("1", "2", "3")).isEmpty();
    }

    @Test
    void allowsThatWhatWasToldIsToldAgain() {
        assertThat(complaints("1", "2", "1", "2", "3")).isEmpty();
    }

    @Test
    void findsAnEventThatWasDropped() {
        assertThat(complaints("1", "3"))
                .singleElement()
                .asString()
                .contains("not on its topic")
                .endsWith(" 2");
    }

    @Test
    void findsAnEventThatComesFromNowhere() {
        assertThat(complaints("1", "2", "3", "4")).containsExactly("on a topic, in no journal: 4");
    }

    @Test
    void findsTwoThatWereSwapped() {
        assertThat(complaints("1", "3", "2")).singleElement().asString().contains("seq=2", "after", "seq=3");
    }

    @Test
    void findsAnotherEventUnderAnIdThatWasToldBefore() {
        var log = new ArrayList<>(log("1", "2", "3"));
        log.add(told(3, "1", "something else"));
        assertThat(agreement(log, List.of()).complaints())
                .containsExactly("countersign.signoff 1: another record under the same id");
    }

    @Test
    void findsADeadLetter() {
        assertThat(agreement(log("1", "2", "3"), List.of("here")).complaints()).containsExactly("a dead letter: here");
    }

    private static List<String> complaints(String... ids) {
        return agreement(log(ids), List.of()).complaints();
    }

    private static List<ConsumerRecord<String, byte[]>> log(String... ids) {
        var offset = new int[1];
        return Arrays.stream(ids).map(id -> told(offset[0]++, id, "said")).toList();
    }

    private static ConsumerRecord<String, byte[]> told(int offset, String id, String value) {
        var record = new ConsumerRecord<>(Topics.SIGNOFF, 0, offset, "1", value.getBytes(UTF_8));
        record.headers().add("ce_id", id.getBytes(UTF_8));
        return record;
    }

    private static Agreement agreement(List<ConsumerRecord<String, byte[]>> log, List<String> putAside) {
        var journal = List.of(entry(1, ""), entry(2, "hash-1"), entry(3, "hash-2"));
        var kept = new Kept(
                Map.of(
                        "checklist-service",
                        List.of(),
                        "evidence-service",
                        List.of(),
                        "signoff-service",
                        journal,
                        "notification-service",
                        List.of()),
                Map.of());
        return new Agreement(kept, Announced.of(kept), log, putAside);
    }

    private static KeptEntry entry(long seq, String prev) {
        var facts = List.of(new KeptEntry.KeptFact(String.valueOf(seq), "signed", "{}"));
        var hash = "hash-" + seq;
        return new KeptEntry(STREAM, seq, "cause-" + seq, facts, prev, hash, hash, false);
    }
}
