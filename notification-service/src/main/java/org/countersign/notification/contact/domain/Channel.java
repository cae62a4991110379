package org.countersign.notification.contact.domain;

import org.countersign.notification.notice.domain.ChannelType;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach somebody.
 *
 * @param id unique within the contact
 * @param url a secret: whoever knows it can post there
 * @param secret what a webhook's messages are signed with ({@code whsec_} and base64); absent for other channels
 */
public record Channel(
        String id, ChannelType type, String url, @Nullable String secret) {
    /** Without the secrets, so that no log holds them. */
    @Override
    public String toString() {
        return "Channel[%s %s]".formatted(type, id);
    }
}
