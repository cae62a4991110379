package org.countersign.signoff.casefile.messaging;

import java.time.Clock;
import java.util.function.Consumer;
import org.countersign.chassis.inbox.Inbox;
import org.countersign.chassis.relay.Announcement;
import org.countersign.signoff.casefile.application.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics that a case is made of, and the one that it is told on. */
@Configuration(proxyBeanMethods = false)
class CaseBindings {
    @Bean
    Consumer<Message<byte[]>> checklist(Inbox inbox, Cases cases, Clock clock) {
        return inbox.consumer(new CaseInbox(cases, clock));
    }

    @Bean
    Consumer<Message<byte[]>> evidence(Inbox inbox, Cases cases, Clock clock) {
        return inbox.consumer(new CaseInbox(cases, clock));
    }

    @Bean
    Announcement announcement() {
        return new CaseAnnouncement();
    }
}
