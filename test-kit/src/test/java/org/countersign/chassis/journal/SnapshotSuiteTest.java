package org.countersign.chassis.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A snapshot shortens the reading of a stream and changes nothing of what is read. */
class SnapshotSuiteTest extends TallyStream {
    @Test
    void takesASnapshotEverySixtyFourEntries() {
        write(63);
        assertThat(snapshot()).isNull();

        write(64);
        assertThat(snapshot()).containsEntry("seq", 64L);
        write(127);
        assertThat(snapshot()).containsEntry("seq", 64L);
    }

    @Test
    void readsFromASnapshotWhatItReadsFromTheFirstEntry() {
        write(70);

        var shortened = load(tally);
        assertThat(tally.folded()).hasValue(6);
        assertThat(shortened).isEqualTo(load(plain));
        assertThat(plain.folded()).hasValue(70);
    }

    @Test
    void readsAStreamThatEndsAtItsSnapshot() {
        write(64);

        assertThat(load(tally)).isEqualTo(load(plain));
        assertThat(tally.folded()).hasValue(0);
    }

    @Test
    void writesBehindASnapshot() {
        write(64);
        adding(journal(tally), tally, 65).block(PATIENCE);

        assertThat(load(plain).state()).hasSize(65).endsWith(64, 65);
        assertThat(load(tally)).isEqualTo(load(plain));
    }

    @Test
    void takesASnapshotOfALongStreamThatHasNone() {
        write(70);
        Mono.from(states().deleteOne(Filters.eq("_id", stream))).block(PATIENCE);

        load(tally);
        assertThat(tally.folded()).hasValue(70);
        load(tally);
        assertThat(tally.folded()).hasValue(70);
        assertThat(snapshot()).containsEntry("seq", 70L);
    }

    @Test
    void keepsNoStateThatDoesNotReadBackAsItWas() {
        write(Tally.with(new Tally.Text("lossy", text -> text.replace("64", "65"))), 70);

        assertThat(snapshot()).isNull();
    }

    @Test
    void keepsNoStateThatIsTooLong() {
        write(Tally.with(new Tally.Text("long", text -> text + " ".repeat(1_000_000))), 70);

        assertThat(snapshot()).isNull();
    }

    @Test
    void doesNotGoBackBehindANewerSnapshot() {
        write(130);
        new Snapshots(database)
                .keep(tally.type(), new Versioned<>(id, 64, hashAt(64), List.of(7)))
                .block(PATIENCE);

        assertThat(snapshot()).containsEntry("seq", 128L);
    }

    @Test
    void losesNoneOfManyWritersAndKeepsTheirNewestState() {
        var one = journal(tally);
        var two = journal(tally);
        Flux.range(1, 150)
                .flatMap(number -> adding(number % 2 == 0 ? one : two, tally, number), 24)
                .blockLast(PATIENCE);

        var all = load(plain);
        assertThat(all.state()).hasSize(150).doesNotHaveDuplicates();
        assertThat(snapshot()).containsEntry("seq", 128L).containsEntry("hash", hashAt(128));
        assertThat(load(tally)).isEqualTo(all);
    }
}
