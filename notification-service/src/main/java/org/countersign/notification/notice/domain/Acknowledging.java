package org.countersign.notification.notice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.notification.notice.domain.NoticeFact.NoticeAcknowledged;

/** Who may take note of a notice: a person it was meant for, or who got it in the place of one. */
public final class Acknowledging {
    /** Why it is refused. */
    public enum Refusal {
        PERSON_NEEDED,
        NOT_ADDRESSEE
    }

    /** Who wants to take note. */
    public record Reader(String id, boolean person, Set<String> teams) {}

    private Acknowledging() {}

    /** Why it is refused; empty where it is not. */
    public static Optional<Refusal> refusal(Notice notice, Reader reader) {
        if (!reader.person()) {
            return Optional.of(Refusal.PERSON_NEEDED);
        }
        var message = notice.message();
        var addressee = message.addressee();
        var meant = reader.id().equals(addressee) || reader.teams().contains(addressee);
        var instead = notice.route() == Route.TEAM_CHANNEL
                && reader.teams().contains(message.about().team());
        return meant || instead ? Optional.empty() : Optional.of(Refusal.NOT_ADDRESSEE);
    }

    /** What follows; the first who took note stays. */
    public static List<NoticeFact> facts(Notice notice, Reader reader, Instant at) {
        return notice.acknowledged() == null
                ? List.of(new NoticeAcknowledged(notice.message().id(), reader.id(), at))
                : List.of();
    }
}
