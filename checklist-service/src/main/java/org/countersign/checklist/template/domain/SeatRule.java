package org.countersign.checklist.template.domain;

import java.util.Map;
import java.util.Optional;
import org.countersign.checklist.control.domain.RoundName;
import org.countersign.checklist.control.domain.Seat;
import org.countersign.checklist.control.domain.Tier;

/**
 * When a seat is asked for.
 *
 * @param tier from which tier up
 * @param count how many people, by tier; 1 where a tier is not named
 * @param onPersonalData only where there is personal data
 */
public record SeatRule(RoundName round, String key, Tier tier, Map<Tier, Integer> count, boolean onPersonalData) {
    public SeatRule {
        count = Map.copyOf(count);
    }

    /** The seat for a transition of that tier, if it is asked for. */
    public Optional<Seat> seat(Tier asked, boolean personalData, boolean mfa) {
        return asked.compareTo(tier) < 0 || (onPersonalData && !personalData)
                ? Optional.empty()
                : Optional.of(new Seat(round, key, count.getOrDefault(asked, 1), mfa));
    }
}
