package org.countersign.notification.contact.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.countersign.chassis.problem.Fields;
import org.countersign.notification.contact.domain.Channel;
import org.countersign.notification.contact.domain.ContactKind;
import org.countersign.notification.contact.domain.Editor;
import org.countersign.notification.contact.domain.PutContact;
import org.countersign.notification.notice.domain.ChannelType;
import org.jspecify.annotations.Nullable;

/** The body of a PUT, as it came. */
record ContactRequest(
        @Nullable ContactKind kind,
        @Nullable List<@Nullable Wanted> channels,
        @Nullable String zone) {
    private static final int MOST_CHANNELS = 5;

    record Wanted(@Nullable ChannelType type, @Nullable String url) {}

    Fields check() {
        var fields = new Fields().required("/kind", kind);
        var listed = wanted();
        fields.check("/channels", channels != null, "is required; an empty list takes all channels away");
        fields.check("/channels", listed.size() <= MOST_CHANNELS, "takes at most " + MOST_CHANNELS);
        for (var i = 0; i < listed.size(); i++) {
            var channel = listed.get(i);
            fields.required("/channels/" + i + "/type", channel == null ? null : channel.type());
            fields.required("/channels/" + i + "/url", channel == null ? null : channel.url());
        }
        fields.check("/channels", listed.stream().distinct().count() == listed.size(), "names a channel twice");
        return fields.check("/zone", zone == null || isZone(zone), "must be an IANA time zone, such as Europe/Vienna");
    }

    /** Only of a body that was checked. */
    PutContact command(Secrets secrets, Editor by, Instant at) {
        var named = wanted().stream()
                .flatMap(channel -> Optional.ofNullable(channel).stream())
                .flatMap(channel -> channel(channel, secrets).stream())
                .toList();
        return new PutContact(kind == null ? ContactKind.PERSON : kind, named, zone == null ? "UTC" : zone, by, at);
    }

    private static Optional<Channel> channel(Wanted wanted, Secrets secrets) {
        var type = wanted.type();
        var url = wanted.url();
        if (type == null || url == null) {
            return Optional.empty();
        }
        var secret = type == ChannelType.WEBHOOK ? secrets.signing() : null;
        return Optional.of(new Channel(secrets.id(), type, url.strip(), secret));
    }

    private List<@Nullable Wanted> wanted() {
        return channels == null ? List.of() : channels;
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
