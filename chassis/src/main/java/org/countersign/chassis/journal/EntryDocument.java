package org.countersign.chassis.journal;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;

/** An entry as it lies in MongoDB: the facts as canonical JSON text, so that the hash does not hang on BSON types. */
final class EntryDocument {
    private EntryDocument() {}

    static Document of(Entry entry) {
        return new Document("_id", entry.id())
                .append("stream", entry.stream())
                .append("seq", entry.seq())
                .append("at", Date.from(entry.at()))
                .append("actor", actor(entry.actor()))
                .append("causation", entry.causation())
                .append("facts", entry.facts().stream().map(EntryDocument::fact).toList())
                .append("prev", entry.prev())
                .append("hash", entry.hash())
                .append("shard", Entries.shard(entry.stream()))
                .append("pending", true);
    }

    static Entry toEntry(Document found) {
        var actor = found.get("actor", Document.class);
        return new Entry(
                found.getString("stream"),
                found.getLong("seq"),
                found.getDate("at").toInstant(),
                new Actor(
                        actor.getString("id"),
                        ActorKind.valueOf(actor.getString("kind").toUpperCase(Locale.ROOT))),
                found.getString("causation"),
                facts(found),
                found.getString("prev"),
                found.getString("hash"));
    }

    private static List<Fact> facts(Document found) {
        return found.getList("facts", Document.class).stream()
                .map(fact -> new Fact(fact.getString("id"), fact.getString("type"), fact.getString("data")))
                .toList();
    }

    private static Document actor(Actor actor) {
        return new Document("id", actor.id()).append("kind", actor.kind().name().toLowerCase(Locale.ROOT));
    }

    private static Document fact(Fact fact) {
        return new Document("id", fact.id()).append("type", fact.type()).append("data", fact.data());
    }
}
