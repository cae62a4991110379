package org.countersign.notification.contact.config;

import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.StreamType;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.contact.application.Contacts;
import org.countersign.notification.contact.domain.Contact;
import org.countersign.notification.contact.domain.ContactFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactConfiguration {
    @Bean
    StreamType<Contact, ContactFact> contactStreams() {
        return new StreamType<>("contact", Contact::of, Contact::after, new JsonFacts<>(ContactFact.class));
    }

    @Bean
    Contacts contacts(Journal journal, StreamType<Contact, ContactFact> contactStreams, AddressGuard guard) {
        return new Contacts(journal, contactStreams, guard);
    }
}
