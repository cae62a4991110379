package org.countersign.notification.delivery.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Message;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.NoticeFact.NoticeRouted;
import org.countersign.notification.notice.domain.NoticeFact.NoticeUndeliverable;
import org.countersign.notification.notice.domain.Route;
import org.countersign.notification.notice.domain.Target;

/**
 * Where a notice goes: to the addressee's own channels; without any to the team's; without any to the operator's default
 * receiver. That one gets every go-live notice as well.
 */
public final class Routing {
    private static final String DEFAULT_LEG = "default";

    private Routing() {}

    /** Nothing where the notice has its receivers already. */
    public static List<NoticeFact> of(Notice notice, Receivers receivers, Instant now) {
        if (notice.route() != null) {
            return List.of();
        }
        var message = notice.message();
        var own = channels(receivers.own());
        if (!own.isEmpty()) {
            return routed(message, Route.OWN_CONTACT, withCopy(own, message, receivers), now);
        }
        var team = message.toTeam() ? List.<Target>of() : channels(receivers.team());
        if (!team.isEmpty()) {
            return routed(message, Route.TEAM_CHANNEL, withCopy(team, message, receivers), now);
        }
        return receivers.defaultReceiver()
                ? routed(message, Route.DEFAULT_RECEIVER, List.of(defaultTarget()), now)
                : List.of(new NoticeUndeliverable(
                        message.id(), message.transition(), message.kind(), message.item(), message.addressee(), now));
    }

    private static List<NoticeFact> routed(Message message, Route route, List<Target> targets, Instant now) {
        return List.of(new NoticeRouted(message.id(), route, targets, now));
    }

    private static List<Target> channels(Receivers.Owner owner) {
        return owner.channels().stream()
                .map(channel -> new Target(channel.id(), channel.type(), owner.who(), channel.id()))
                .toList();
    }

    private static List<Target> withCopy(List<Target> targets, Message message, Receivers receivers) {
        if (!message.kind().goLive() || !receivers.defaultReceiver()) {
            return targets;
        }
        var all = new ArrayList<>(targets);
        all.add(defaultTarget());
        return all;
    }

    private static Target defaultTarget() {
        return new Target(DEFAULT_LEG, ChannelType.SLACK, null, null);
    }
}
