package org.countersign.notification.delivery.domain;

import java.util.List;
import org.countersign.notification.notice.domain.ChannelType;

/**
 * Who could receive a notice.
 *
 * @param own channels of the addressee
 * @param team channels of the team; empty where the team has no contact
 * @param defaultReceiver whether the operator named one
 */
public record Receivers(Owner own, Owner team, boolean defaultReceiver) {
    /** A contact and its channels. */
    public record Owner(String who, List<Channel> channels) {}

    /** One channel of a contact. */
    public record Channel(String id, ChannelType type) {}
}
