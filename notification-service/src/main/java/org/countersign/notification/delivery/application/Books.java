package org.countersign.notification.delivery.application;

import java.util.Optional;
import org.countersign.notification.contact.application.Contacts;
import org.countersign.notification.contact.domain.Channel;
import org.countersign.notification.contact.domain.Contact;
import org.countersign.notification.contact.domain.ContactKind;
import org.countersign.notification.delivery.domain.Receivers;
import org.countersign.notification.notice.domain.Message;
import org.countersign.notification.notice.domain.Target;
import reactor.core.publisher.Mono;

/** Looks up who receives a notice, and where. */
public final class Books {
    private final Contacts contacts;
    private final Optional<String> defaultReceiver;

    /** {@code defaultReceiver} is the address of the operator's Slack channel, if there is one. */
    public Books(Contacts contacts, Optional<String> defaultReceiver) {
        this.contacts = contacts;
        this.defaultReceiver = defaultReceiver;
    }

    /** Who could get it now. */
    public Mono<Receivers> receivers(Message message) {
        var team = message.about().team();
        var own = message.addressee().equals(team) ? team(team) : anybody(message.addressee());
        return Mono.zip(
                own, team(team), (addressee, group) -> new Receivers(addressee, group, defaultReceiver.isPresent()));
    }

    /** The address of a target; empty where it is no longer there. */
    public Mono<Destination> destination(Target target) {
        var who = target.contact();
        if (who == null) {
            return Mono.justOrEmpty(defaultReceiver).map(url -> new Destination(url, null, true));
        }
        return contacts.find(who)
                .flatMap(found ->
                        Mono.justOrEmpty(Optional.ofNullable(target.channelId()).flatMap(found.state()::channel)))
                .map(channel -> new Destination(channel.url(), channel.secret(), false));
    }

    private Mono<Receivers.Owner> anybody(String who) {
        return contacts.find(who).map(found -> owner(found.state()));
    }

    /** A person of that name is not the team. */
    private Mono<Receivers.Owner> team(String who) {
        return contacts.find(who)
                .map(found -> found.state().kind() == ContactKind.TEAM ? found.state() : Contact.of(who))
                .map(Books::owner);
    }

    private static Receivers.Owner owner(Contact contact) {
        return new Receivers.Owner(
                contact.who(), contact.channels().stream().map(Books::channel).toList());
    }

    private static Receivers.Channel channel(Channel channel) {
        return new Receivers.Channel(channel.id(), channel.type());
    }
}
