package org.countersign.acceptance.kept;

import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * An entry of a journal as it lies in the store.
 *
 * @param sealed its own hash, computed here from everything else that stands in it
 * @param pending whether it waits to be taken to Kafka
 */
public record KeptEntry(
        String stream,
        long seq,
        String causation,
        List<KeptFact> facts,
        String prev,
        String hash,
        String sealed,
        boolean pending) {

    /** A fact of it; its id is that of the event that tells it, where one does. */
    public record KeptFact(String id, String type, String data) {}

    static KeptEntry of(Document found) {
        var facts = found.getList("facts", Document.class).stream()
                .map(fact -> new KeptFact(fact.getString("id"), fact.getString("type"), fact.getString("data")))
                .toList();
        return new KeptEntry(
                found.getString("stream"),
                found.getLong("seq"),
                found.getString("causation"),
                facts,
                found.getString("prev"),
                found.getString("hash"),
                sealed(found, facts),
                found.getBoolean("pending", false));
    }

    private static String sealed(Document found, List<KeptFact> facts) {
        var actor = found.get("actor", Document.class);
        return Canon.sha256(Map.of(
                "stream", found.getString("stream"),
                "seq", Long.toString(found.getLong("seq")),
                "at", found.getDate("at").toInstant().toString(),
                "actor", Map.of("id", actor.getString("id"), "kind", actor.getString("kind")),
                "causation", found.getString("causation"),
                "facts",
                        facts.stream()
                                .map(fact -> Map.of("id", fact.id(), "type", fact.type(), "data", fact.data()))
                                .toList(),
                "prev", found.getString("prev")));
    }
}
