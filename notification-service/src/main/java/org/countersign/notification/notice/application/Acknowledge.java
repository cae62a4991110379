package org.countersign.notification.notice.application;

import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.Ruling;
import org.countersign.chassis.journal.StreamType;
import org.countersign.notification.notice.domain.Acknowledging;
import org.countersign.notification.notice.domain.Acknowledging.Reader;
import org.countersign.notification.notice.domain.Acknowledging.Refusal;
import org.countersign.notification.notice.domain.Correspondence;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.NoticeFact;
import reactor.core.publisher.Mono;

/** A person takes note of a notice. */
public final class Acknowledge {
    private final Journal journal;
    private final StreamType<Correspondence, NoticeFact> type;
    private final NoticeList notices;

    /** {@code notices} tells which transition a notice belongs to. */
    public Acknowledge(Journal journal, StreamType<Correspondence, NoticeFact> type, NoticeList notices) {
        this.journal = journal;
        this.type = type;
        this.notices = notices;
    }

    /** Empty where there is no such notice. */
    public Mono<Execution<Correspondence, Refusal>> handle(String notice, Reader reader, Cause cause) {
        return notices.one(notice)
                .flatMap(known -> journal.execute(
                        type,
                        known.message().transition(),
                        cause,
                        seen -> ruling(seen.state().notice(notice).orElse(known), reader, cause)));
    }

    private static Ruling<NoticeFact, Refusal> ruling(Notice notice, Reader reader, Cause cause) {
        return Acknowledging.refusal(notice, reader)
                .map(Ruling::<NoticeFact, Refusal>refuse)
                .orElseGet(() -> Ruling.write(Acknowledging.facts(notice, reader, cause.at())));
    }
}
