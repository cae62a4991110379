package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, to whom and why; it never changes.
 *
 * @param id UUIDv7 text, the same on every attempt and channel
 * @param item key of the item; absent where it is about the transition
 * @param addressee the person or team it is meant for
 * @param text one sentence for people
 * @param why the reason to speak
 * @param at when the news happened
 */
public record Message(
        String id,
        Kind kind,
        String transition,
        About about,
        @Nullable String item,
        @Nullable String title,
        String addressee,
        @Nullable Instant due,
        String text,
        List<String> details,
        Reason why,
        Instant at) {
    public Message {
        details = List.copyOf(details);
    }

    /** Whether it is meant for the team as such. */
    public boolean toTeam() {
        return item == null;
    }

    static Message of(String transition, About about, News news, String addressee, Reason why) {
        return new Message(
                NoticeId.of(news.at(), news.id(), addressee),
                news.kind(),
                transition,
                about,
                news.item(),
                news.title(),
                addressee,
                news.due(),
                news.text(),
                news.details(),
                why,
                news.at());
    }
}
