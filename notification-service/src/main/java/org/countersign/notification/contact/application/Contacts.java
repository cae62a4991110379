package org.countersign.notification.contact.application;

import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.journal.Versioned;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.domain.Refusal;
import org.countersign.notification.address.domain.Verdict;
import org.countersign.notification.contact.domain.Contact;
import org.countersign.notification.contact.domain.ContactFact;
import org.countersign.notification.contact.domain.ContactRules;
import org.countersign.notification.contact.domain.PutContact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes contacts. */
public final class Contacts {
    /** Why a contact was not set. */
    public sealed interface Denied {
        /** By the rules. */
        record ByRule(org.countersign.notification.contact.domain.ContactRefusal why) implements Denied {}

        /** The address of a channel, by its place in the list. */
        record Address(int channel, Refusal why) implements Denied {}

        /** It has changed since it was read; {@code seq} is what it is now. */
        record Changed(long seq) implements Denied {}
    }

    private final Journal journal;
    private final StreamType<Contact, ContactFact> type;
    private final AddressGuard guard;

    /** {@code guard} judges every address before it is kept. */
    public Contacts(Journal journal, StreamType<Contact, ContactFact> type, AddressGuard guard) {
        this.journal = journal;
        this.type = type;
        this.guard = guard;
    }

    /** The contact; one without entries where there is none. */
    public Mono<Versioned<Contact>> find(String who) {
        return journal.load(type, who);
    }

    /**
     * Sets it.
     *
     * @param unchanged whether the version that stands is one that the caller has seen
     */
    public Mono<Execution<Contact, Denied>> put(
            String who, PutContact command, Cause cause, Predicate<Versioned<Contact>> unchanged) {
        return denied(who, command)
                .<Execution<Contact, Denied>>map(Execution.Refused::new)
                .switchIfEmpty(
                        Mono.defer(() -> journal.execute(type, who, cause, seen -> ruling(seen, command, unchanged))));
    }

    private static Ruling<ContactFact, Denied> ruling(
            Versioned<Contact> seen, PutContact command, Predicate<Versioned<Contact>> unchanged) {
        return byRule(seen.state(), command)
                .or(() -> unchanged.test(seen) ? Optional.empty() : Optional.of(new Denied.Changed(seen.seq())))
                .map(Ruling::<ContactFact, Denied>refuse)
                .orElseGet(() -> Ruling.write(ContactRules.facts(seen.state(), command)));
    }

    private static Optional<Denied> byRule(Contact contact, PutContact command) {
        return ContactRules.writing(contact, command).map(Denied.ByRule::new);
    }

    /** Nothing is looked up for whoever may not set the contact anyway. */
    private Mono<Denied> denied(String who, PutContact command) {
        return find(who)
                .flatMap(seen -> Mono.justOrEmpty(byRule(seen.state(), command)))
                .switchIfEmpty(Mono.defer(() -> refusedAddress(command)));
    }

    private Mono<Denied> refusedAddress(PutContact command) {
        return Flux.range(0, command.channels().size())
                .concatMap(place -> guard.check(command.channels().get(place).url())
                        .filter(Verdict.Refused.class::isInstance)
                        .<Denied>map(verdict -> new Denied.Address(place, ((Verdict.Refused) verdict).refusal())))
                .next();
    }
}
