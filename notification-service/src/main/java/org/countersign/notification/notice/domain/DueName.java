package org.countersign.notification.notice.domain;

import java.util.Optional;

/** What is due about a notice, as the name of a timer. */
public sealed interface DueName {
    /** Its receivers are to be looked up. */
    record ToRoute(String notice) implements DueName {}

    /** It is to be sent on one channel. */
    record ToSend(String notice, String leg) implements DueName {}

    /** The name of the timer. */
    default String text() {
        return switch (this) {
            case ToRoute(var notice) -> "route/" + notice;
            case ToSend(var notice, var leg) -> "send/" + notice + "/" + leg;
        };
    }

    /** Reads a name that {@link #text} wrote; empty for any other. */
    static Optional<DueName> of(String text) {
        var parts = text.split("/", -1);
        return switch (parts[0] + parts.length) {
            case "route2" -> Optional.of(new ToRoute(parts[1]));
            case "send3" -> Optional.of(new ToSend(parts[1], parts[2]));
            default -> Optional.empty();
        };
    }
}
