package org.countersign.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.countersign.notification.contact.domain.Channel;
import org.countersign.notification.contact.domain.Contact;
import org.countersign.notification.contact.domain.ContactFact;
import org.countersign.notification.contact.domain.ContactKind;
import org.countersign.notification.contact.domain.ContactRefusal;
import org.countersign.notification.contact.domain.ContactRules;
import org.countersign.notification.contact.domain.Editor;
import org.countersign.notification.contact.domain.PutContact;
import org.countersign.notification.notice.domain.ChannelType;
import org.junit.jupiter.api.Test;

class ContactRulesTest {
    private static final Instant AT = Instant.parse("2026-03-10T09:15:30Z");
    private static final Editor ADA = new Editor("ada", true, Set.of("payments"), false);
    private static final Editor AGENT = new Editor("agent", false, Set.of("payments"), false);
    private static final Editor ADMIN = new Editor("admin", true, Set.of(), true);

    @Test
    void letsAPersonSetTheirOwnContactAndTheirTeams() {
        assertThat(ContactRules.writing(Contact.of("ada"), put(ContactKind.PERSON, ADA)))
                .isEmpty();
        assertThat(ContactRules.writing(Contact.of("payments"), put(ContactKind.TEAM, ADA)))
                .isEmpty();
    }

    @Test
    void refusesAContactOfSomebodyElse() {
        assertThat(ContactRules.writing(Contact.of("grace"), put(ContactKind.PERSON, ADA)))
                .contains(ContactRefusal.NOT_YOURS);
        assertThat(ContactRules.writing(Contact.of("ledger"), put(ContactKind.TEAM, ADA)))
                .contains(ContactRefusal.NOT_YOURS);
        assertThat(ContactRules.writing(Contact.of("payments"), put(ContactKind.PERSON, ADA)))
                .contains(ContactRefusal.NOT_YOURS);
        assertThat(ContactRules.reading("grace", ADA)).contains(ContactRefusal.NOT_YOURS);
    }

    @Test
    void refusesATeamsContactSetByAnAgent() {
        assertThat(ContactRules.writing(Contact.of("payments"), put(ContactKind.TEAM, AGENT)))
                .contains(ContactRefusal.PERSON_NEEDED);
    }

    @Test
    void refusesToTakeANameOverFromTheOtherKind() {
        var team = new Contact("ada", ContactKind.TEAM, List.of(), "UTC");

        assertThat(ContactRules.writing(team, put(ContactKind.PERSON, ADA))).contains(ContactRefusal.OTHER_KIND);
        assertThat(ContactRules.writing(team, put(ContactKind.PERSON, ADMIN))).isEmpty();
    }

    @Test
    void keepsIdAndSecretOfAChannelThatStands() {
        var first = after(Contact.of("ada"), put(ContactKind.PERSON, ADA, hook("one", "secret-one")));
        var second = after(first, put(ContactKind.PERSON, ADA, hook("two", "secret-two"), slack("three")));

        assertThat(second.channels()).containsExactly(hook("one", "secret-one"), slack("three"));
    }

    @Test
    void writesNothingWhereNothingDiffers() {
        var command = put(ContactKind.PERSON, ADA, hook("one", "secret-one"));

        assertThat(ContactRules.facts(after(Contact.of("ada"), command), command))
                .isEmpty();
    }

    @Test
    void saysNothingOfAddressAndSecretInText() {
        var fact = new ContactFact.ContactPut(ContactKind.PERSON, List.of(hook("one", "secret-one")), "UTC", "ada", AT);

        assertThat(fact.toString()).doesNotContain("secret-one").doesNotContain("hook.example");
    }

    private static Contact after(Contact contact, PutContact command) {
        var state = contact;
        for (var fact : ContactRules.facts(contact, command)) {
            state = state.after(fact);
        }
        return state;
    }

    private static PutContact put(ContactKind kind, Editor by, Channel... channels) {
        return new PutContact(kind, List.of(channels), "UTC", by, AT);
    }

    private static Channel hook(String id, String secret) {
        return new Channel(id, ChannelType.WEBHOOK, "https://hook.example/x", secret);
    }

    private static Channel slack(String id) {
        return new Channel(id, ChannelType.SLACK, "https://hooks.slack.com/x", null);
    }
}
