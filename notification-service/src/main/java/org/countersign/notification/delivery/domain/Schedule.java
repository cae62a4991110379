package org.countersign.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a failed try is followed by another. The first try is at once.
 *
 * @param pauses after the first, second, ... failed try; when they are used up it is given up
 * @param longestWait the most that a receiver may ask us to wait
 */
public record Schedule(List<Duration> pauses, Duration longestWait) {
    public Schedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * When the next try is.
     *
     * @param failed tries so far, from 1
     * @param asked how long the receiver asked us to wait
     * @return empty where it is given up
     */
    public Optional<Instant> next(int failed, Instant now, Optional<Duration> asked) {
        if (failed > pauses.size()) {
            return Optional.empty();
        }
        var planned = pauses.get(failed - 1);
        var wait = asked.filter(longer -> longer.compareTo(planned) > 0)
                .map(longer -> longer.compareTo(longestWait) > 0 ? longestWait : longer)
                .orElse(planned);
        return Optional.of(now.plus(wait));
    }
}
