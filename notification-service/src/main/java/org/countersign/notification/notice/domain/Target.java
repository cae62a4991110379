package org.countersign.notification.notice.domain;

import org.jspecify.annotations.Nullable;

/**
 * One channel that a notice goes to. The address itself stays with the contact: it is a secret.
 *
 * @param leg short id, unique within the notice
 * @param channel what is spoken there
 * @param contact whose channel it is; absent = the operator's default receiver
 * @param channelId of the contact's channel; absent for the default receiver
 */
public record Target(
        String leg,
        ChannelType channel,
        @Nullable String contact,
        @Nullable String channelId) {}
