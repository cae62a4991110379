package org.countersign.notification.notice.application;

import java.util.List;
import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.notification.notice.domain.About;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.News;
import org.countersign.notification.notice.domain.NoticeFact;
import org.countersign.notification.notice.domain.Telling;
import reactor.core.publisher.Mono;

/** Takes in what happened and raises the notices that follow; delivering them is another matter and another time. */
public final class Tell {
    private final Journal journal;
    private final StreamType<Correspondence, NoticeFact> type;

    /** One stream for each transition. */
    public Tell(Journal journal, StreamType<Correspondence, NoticeFact> type) {
        this.journal = journal;
        this.type = type;
    }

    /** What a transition is about. */
    public Mono<Void> about(String transition, About about, Cause cause) {
        return write(transition, cause, so -> Telling.about(so, about));
    }

    /** Something that may be worth a notice. */
    public Mono<Void> news(String transition, News news, Cause cause) {
        return write(transition, cause, so -> Telling.of(so, news));
    }

    /** What was said of a topic is over. */
    public Mono<Void> closed(String transition, String topic, Cause cause) {
        return write(transition, cause, so -> Telling.closed(so, topic));
    }

    private Mono<Void> write(String transition, Cause cause, Function<Correspondence, List<NoticeFact>> rule) {
        return journal.<Correspondence, NoticeFact, Void>execute(
                        type, transition, cause, seen -> Ruling.write(rule.apply(seen.state())))
                .then();
    }
}
