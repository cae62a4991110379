package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a transition and may be worth a notice.
 *
 * @param id of the event behind it
 * @param topic what it is about: the item's key, {@code round/go}, {@code verdict}
 * @param mark what makes it new: the same topic, kind and mark again is no news
 * @param item key of the item; absent where it is about the transition
 * @param owners whom it concerns; empty = the team
 * @param text one sentence for people
 * @param details further lines for people
 */
public record News(
        String id,
        Kind kind,
        String topic,
        String mark,
        @Nullable String item,
        @Nullable String title,
        List<String> owners,
        @Nullable Instant due,
        String text,
        List<String> details,
        Instant at) {
    public News {
        owners = owners.stream().distinct().toList();
        details = List.copyOf(details);
    }
}
