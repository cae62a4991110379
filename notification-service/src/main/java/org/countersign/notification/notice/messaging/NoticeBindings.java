package org.countersign.notification.notice.messaging;

import java.time.Clock;
import java.util.function.Consumer;
import org.countersign.chassis.inbox.Inbox;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.relay.Announcement;
import org.countersign.notification.notice.application.Tell;
import org.countersign.notification.notice.domain.NoticeFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The names of these beans are those of the bindings in notification-service.yml. */
@Configuration(proxyBeanMethods = false)
class NoticeBindings {
    @Bean
    Consumer<Message<byte[]>> checklist(Inbox inbox, Tell tell, Clock clock) {
        return inbox.consumer(new ChecklistNews(tell, clock)::on);
    }

    @Bean
    Consumer<Message<byte[]>> signoff(Inbox inbox, Tell tell, Clock clock) {
        return inbox.consumer(new SignoffNews(tell, clock)::on);
    }

    @Bean
    Announcement announcement(JsonFacts<NoticeFact> noticeFacts) {
        return new NoticeAnnouncement(noticeFacts);
    }
}
