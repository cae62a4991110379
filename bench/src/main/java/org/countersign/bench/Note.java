package org.countersign.bench;

import java.time.Instant;
import java.util.List;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StateCodec;
import org.countersign.chassis.journal.StreamType;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import reactor.core.publisher.Mono;

/** Facts of about 1 KB, folded into their number: what is measured is the journal, not a domain. */
sealed interface Note {
    /** A fact. */
    record Taken(String text) implements Note {}

    /** How long the text of a fact is, in characters. */
    int LENGTH = 1_000;

    String TEXT = "countersign ".repeat(LENGTH / 12 + 1).substring(0, LENGTH);

    StreamType<Integer, Note> NOTES =
            new StreamType<>("notes", id -> 0, (many, note) -> many + 1, new JsonFacts<>(Note.class), new Numbers());

    /** The same streams, read without snapshots. */
    StreamType<Integer, Note> NOTES_FROM_THE_FIRST =
            new StreamType<>("notes", id -> 0, (many, note) -> many + 1, new JsonFacts<>(Note.class));

    /** Adds one fact to a stream. */
    static Mono<Execution<Integer, String>> take(Journal journal, String id, String cause) {
        return journal.execute(
                NOTES,
                id,
                new Cause(cause, new Actor("bench", ActorKind.MACHINE), Instant.EPOCH),
                seen -> Ruling.write(List.of(new Taken(TEXT))));
    }

    /** States are numbers. */
    record Numbers() implements StateCodec<Integer> {
        @Override
        public String fingerprint() {
            return "notes";
        }

        @Override
        public String write(Integer state) {
            return state.toString();
        }

        @Override
        public Integer read(String text) {
            return Integer.valueOf(text);
        }
    }
}
