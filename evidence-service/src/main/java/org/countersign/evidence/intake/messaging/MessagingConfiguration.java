package org.countersign.evidence.intake.messaging;

import java.time.Clock;
import java.util.function.Consumer;
import org.countersign.chassis.inbox.Inbox;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.relay.Announcement;
import org.countersign.evidence.intake.application.Recorder;
import org.countersign.evidence.intake.domain.EvidenceFact;
import org.countersign.evidence.intake.domain.TransitionFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Kafka in and out. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {
    @Bean
    Announcement evidenceAnnouncement(StreamType<TransitionFile, EvidenceFact> transitionFiles) {
        return new EvidenceAnnouncement(transitionFiles);
    }

    @Bean
    Consumer<Message<byte[]>> checklist(Inbox inbox, Recorder recorder, Clock clock) {
        return inbox.consumer(new ChecklistInbox(recorder, clock));
    }
}
