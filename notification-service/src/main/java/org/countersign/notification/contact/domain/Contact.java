package org.countersign.notification.contact.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person or a team is reached.
 *
 * @param kind absent until somebody put the contact
 * @param zone an IANA time zone
 */
public record Contact(String who, @Nullable ContactKind kind, List<Channel> channels, String zone) {
    public Contact {
        channels = List.copyOf(channels);
    }

    /** Nothing known. */
    public static Contact of(String who) {
        return new Contact(who, null, List.of(), "UTC");
    }

    /** The channel of that id, if there is one. */
    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** The state after a fact. */
    public Contact after(ContactFact fact) {
        return switch (fact) {
            case ContactFact.ContactPut put -> new Contact(who, put.kind(), put.channels(), put.zone());
        };
    }
}
