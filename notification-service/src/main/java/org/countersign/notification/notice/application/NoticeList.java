package org.countersign.notification.notice.application;

import java.util.List;
import org.countersign.notification.notice.domain.Notice;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** All notices of all transitions, newest first; derived from the journal. */
public interface NoticeList {
    /** Makes the list ready to be asked; idempotent. */
    Mono<Void> prepare();

    /**
     * Some of them.
     *
     * @param transition of that one alone
     * @param state in that state alone
     * @param before only those before the notice of that id, in the order of the list
     */
    Mono<List<Notice>> find(
            @Nullable String transition, Notice.@Nullable State state, @Nullable String before, int limit);

    /** The notice of that id; empty where there is none. */
    Mono<Notice> one(String id);
}
