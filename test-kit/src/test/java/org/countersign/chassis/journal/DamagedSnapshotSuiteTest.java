package org.countersign.chassis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A snapshot that is damaged or foreign is passed over; one that is sound shows what became of the stream since. */
class DamagedSnapshotSuiteTest extends TallyStream {
    @Test
    void ignoresASnapshotOfOtherCodeAndTakesItsOwn() {
        write(70);
        var changed = Tally.with(new Tally.Text("two"));

        assertThat(load(changed)).isEqualTo(load(plain));
        assertThat(changed.folded()).hasValue(70);
        load(changed);
        assertThat(changed.folded()).hasValue(70);
    }

    @Test
    void ignoresADamagedSnapshot() {
        write(70);

        assertThat(damages()).allSatisfy(damage -> {
            assertThat(Mono.from(states().updateOne(Filters.eq("_id", stream), damage))
                            .block(PATIENCE)
                            .getModifiedCount())
                    .isEqualTo(1);
            tally.folded().set(0);
            assertThat(load(tally)).isEqualTo(load(plain));
            assertThat(tally.folded()).hasValue(70);
        });
        load(tally);
        assertThat(tally.folded()).as("there is a good one again").hasValue(70);
    }

    private static Stream<Bson> damages() {
        return Stream.of(
                Updates.set("state", "7,7,7"),
                Updates.set("state", "no number"),
                Updates.set("state", 7),
                Updates.unset("state"),
                Updates.set("seq", 63L),
                Updates.set("seq", 1_000_000L),
                Updates.set("seq", "64"),
                Updates.set("hash", "00"),
                Updates.unset("digest"));
    }

    @Test
    void ignoresASnapshotThatItsCodecCannotRead() {
        write(70);
        forge(new Snapshot(stream, 64, hashAt(64), "one", "no number"));

        assertThat(load(tally)).isEqualTo(load(plain));
        assertThat(tally.folded()).hasValue(70);
    }

    @Test
    void ignoresASnapshotOfAnEntryThatIsNotInTheStream() {
        write(70);
        forge(new Snapshot(stream, 64, "0".repeat(64), "one", "7,7,7"));

        assertThat(load(tally)).isEqualTo(load(plain));
        assertThat(tally.folded()).hasValue(70);
    }

    @Test
    void namesAnEntryAfterTheSnapshotThatWasChanged() {
        write(70);
        forgeEntry(67);

        assertBroken("at 67");
    }

    @Test
    void namesAnEntryAfterTheSnapshotThatIsMissing() {
        write(70);
        remove(66);

        assertBroken("at 66");
    }

    @Test
    void namesTheEntryOfTheSnapshotWhereItWasChanged() {
        write(70);
        forgeEntry(64);

        assertBroken("at 64");
    }

    @Test
    void saysThatATailIsLostWhichTheSnapshotHadSeen() {
        write(64);
        remove(64);
        remove(63);

        assertBroken("tail is lost");
        assertBroken("tail is lost");
    }

    private void assertBroken(String where) {
        assertThatThrownBy(() -> load(tally))
                .isInstanceOf(BrokenStreamException.class)
                .hasMessageContaining(where);
    }
}
