package org.countersign.notification.notice.config;

import java.time.Duration;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.JsonState;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.timer.Timer;
import org.countersign.chassis.timer.TimerFollower;
import org.countersign.chassis.timer.Timers;
import org.countersign.notification.notice.application.Acknowledge;
import org.countersign.notification.notice.application.NoticeList;
import org.countersign.notification.notice.application.Tell;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.NoticeFact;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Before the first notice: the store may come up after the service. */
    @Bean
    InitializingBean noticeListReady(NoticeList notices) {
        return () -> notices.prepare().block(PATIENCE);
    }

    @Bean
    JsonFacts<NoticeFact> noticeFacts() {
        return new JsonFacts<>(NoticeFact.class);
    }

    @Bean
    StreamType<Correspondence, NoticeFact> noticeStreams(JsonFacts<NoticeFact> noticeFacts) {
        return new StreamType<>(
                "transition",
                Correspondence::of,
                Correspondence::after,
                noticeFacts,
                new JsonState<>(Correspondence.class));
    }

    @Bean
    TimerFollower<Correspondence> noticeTimers(StreamType<Correspondence, NoticeFact> noticeStreams, Timers timers) {
        return new TimerFollower<>(
                noticeStreams,
                timers,
                so -> so.due().entrySet().stream()
                        .map(due -> new Timer(due.getKey().text(), due.getValue()))
                        .toList());
    }

    @Bean
    Tell tell(Journal journal, StreamType<Correspondence, NoticeFact> noticeStreams) {
        return new Tell(journal, noticeStreams);
    }

    @Bean
    Acknowledge acknowledge(Journal journal, StreamType<Correspondence, NoticeFact> noticeStreams, NoticeList notices) {
        return new Acknowledge(journal, noticeStreams, notices);
    }
}
