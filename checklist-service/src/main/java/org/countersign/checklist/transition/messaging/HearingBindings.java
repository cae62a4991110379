package org.countersign.checklist.transition.messaging;

import java.util.function.Consumer;
import org.countersign.chassis.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The topics that are listened to; the rest of the binding is configuration. */
@Configuration(proxyBeanMethods = false)
class HearingBindings {
    @Bean
    Consumer<Message<byte[]>> evidence(Inbox inbox, Hearing hearing) {
        return inbox.consumer(hearing::evidence);
    }

    @Bean
    Consumer<Message<byte[]>> signoff(Inbox inbox, Hearing hearing) {
        return inbox.consumer(hearing::signoff);
    }
}
