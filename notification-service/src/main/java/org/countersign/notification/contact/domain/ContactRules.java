package org.countersign.notification.contact.domain;

import java.util.List;
import java.util.Optional;
import org.countersign.notification.contact.domain.ContactFact.ContactPut;

/** Who may see and set a contact. */
public final class ContactRules {
    private ContactRules() {}

    /** Why it is not shown; empty where it is. */
    public static Optional<ContactRefusal> reading(String who, Editor editor) {
        return editor.admin() || editor.id().equals(who) || editor.teams().contains(who)
                ? Optional.empty()
                : Optional.of(ContactRefusal.NOT_YOURS);
    }

    /** Why it is not set; empty where it is. */
    public static Optional<ContactRefusal> writing(Contact now, PutContact command) {
        var editor = command.by();
        if (editor.admin()) {
            return Optional.empty();
        }
        var team = command.kind() == ContactKind.TEAM;
        var theirs = team ? editor.teams().contains(now.who()) : editor.id().equals(now.who());
        if (!theirs) {
            return Optional.of(ContactRefusal.NOT_YOURS);
        }
        if (team && !editor.person()) {
            return Optional.of(ContactRefusal.PERSON_NEEDED);
        }
        return now.kind() == null || now.kind() == command.kind()
                ? Optional.empty()
                : Optional.of(ContactRefusal.OTHER_KIND);
    }

    /** What follows; a channel that stands already keeps its id and its secret. */
    public static List<ContactFact> facts(Contact now, PutContact command) {
        var channels = command.channels().stream()
                .map(wanted -> standing(now, wanted).orElse(wanted))
                .distinct()
                .toList();
        var same = command.kind() == now.kind()
                && channels.equals(now.channels())
                && command.zone().equals(now.zone());
        return same
                ? List.of()
                : List.of(new ContactPut(
                        command.kind(), channels, command.zone(), command.by().id(), command.at()));
    }

    private static Optional<Channel> standing(Contact now, Channel wanted) {
        return now.channels().stream()
                .filter(channel ->
                        channel.type() == wanted.type() && channel.url().equals(wanted.url()))
                .findFirst();
    }
}
