package org.countersign.chassis.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.bson.Document;
import org.countersign.chassis.json.Canonical;

/**
 * A folded state as it is kept, at most one for each stream.
 *
 * @param seq of the last entry in it
 * @param hash of that entry
 * @param fingerprint of the code that folded it
 * @param state as its codec wrote it
 */
record Snapshot(String stream, long seq, String hash, String fingerprint, String state) {
    Document document() {
        return new Document("_id", stream)
                .append("seq", seq)
                .append("hash", hash)
                .append("fingerprint", fingerprint)
                .append("state", state)
                .append("digest", digest());
    }

    /** Empty where the document is not, to the letter, what was kept. */
    static Optional<Snapshot> of(Document found) {
        try {
            var snapshot = new Snapshot(
                    found.getString("_id"),
                    found.getLong("seq"),
                    found.getString("hash"),
                    found.getString("fingerprint"),
                    found.getString("state"));
            return Optional.of(snapshot).filter(kept -> kept.digest().equals(found.getString("digest")));
        } catch (ClassCastException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    private String digest() {
        return Canonical.hex(String.join("\n", stream, Long.toString(seq), hash, fingerprint, state)
                .getBytes(UTF_8));
    }
}
