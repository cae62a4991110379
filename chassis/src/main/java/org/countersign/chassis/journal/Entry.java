package org.countersign.chassis.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.chassis.json.Canonical;
import org.countersign.contracts.Actor;

/**
 * What one cause did to one stream: written once, never changed.
 *
 * @param stream prefix and id, such as {@code transition/0199...}
 * @param seq from 1, without gaps
 * @param at when it was decided, to the millisecond
 * @param causation id of the request, event or timer behind it; unique within the stream
 * @param prev hash of the entry before; empty for the first
 * @param hash SHA-256 in hex over the canonical form of everything else
 */
public record Entry(
        String stream,
        long seq,
        Instant at,
        Actor actor,
        String causation,
        List<Fact> facts,
        String prev,
        String hash) {
    /** The key of an entry: computed, so that a stream is read without a range or a sort. */
    public static String id(String stream, long seq) {
        return "%s#%010d".formatted(stream, seq);
    }

    /** The key of this entry. */
    public String id() {
        return id(stream, seq);
    }

    /** Whether {@code hash} is the hash of what stands here. */
    public boolean intact() {
        return hash.equals(hashOf(stream, seq, at, actor, causation, facts, prev));
    }

    static Entry sealed(
            String stream, long seq, Instant at, Actor actor, String causation, List<Fact> facts, String prev) {
        return new Entry(
                stream, seq, at, actor, causation, facts, prev, hashOf(stream, seq, at, actor, causation, facts, prev));
    }

    private static String hashOf(
            String stream, long seq, Instant at, Actor actor, String causation, List<Fact> facts, String prev) {
        return Canonical.hex(Canonical.bytes(Map.of(
                "stream", stream,
                "seq", Long.toString(seq),
                "at", at.toString(),
                "actor", actor,
                "causation", causation,
                "facts", facts,
                "prev", prev)));
    }
}
