package org.countersign.notification.notice.domain;

/** What was last said of a topic. */
public record Said(Kind kind, String mark) {
    static Said of(News news) {
        return new Said(news.kind(), news.mark());
    }
}
