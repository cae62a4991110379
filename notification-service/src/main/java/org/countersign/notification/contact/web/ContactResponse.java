package org.countersign.notification.contact.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.countersign.notification.contact.domain.Channel;
import org.countersign.notification.contact.domain.Contact;
import org.countersign.notification.contact.domain.ContactKind;
import org.countersign.notification.notice.domain.ChannelType;
import org.jspecify.annotations.Nullable;

/** A contact as it is shown. */
record ContactResponse(String who, @Nullable ContactKind kind, List<Shown> channels, String zone) {
    /**
     * A channel without what makes its address a secret.
     *
     * @param address scheme and host, the rest masked
     * @param secret what a webhook's messages are signed with, in the answer that made the channel alone
     */
    record Shown(
            String id,
            ChannelType type,
            String address,
            @Nullable String secret) {}

    /** With the secrets of those channels whose id is in {@code fresh}. */
    static ContactResponse of(Contact contact, Set<String> fresh) {
        return new ContactResponse(
                contact.who(),
                contact.kind(),
                contact.channels().stream()
                        .map(channel -> new Shown(
                                channel.id(),
                                channel.type(),
                                masked(channel),
                                fresh.contains(channel.id()) ? channel.secret() : null))
                        .toList(),
                contact.zone());
    }

    private static String masked(Channel channel) {
        var address = URI.create(channel.url());
        return "%s://%s/***".formatted(address.getScheme(), address.getHost());
    }
}
