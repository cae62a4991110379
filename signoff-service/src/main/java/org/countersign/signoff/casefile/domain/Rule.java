package org.countersign.signoff.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows of itself from the state of a case, without anybody's command. */
@FunctionalInterface
public interface Rule {
    /** The next fact that is due; empty where the case is at rest. */
    Optional<CaseFact> next(Case seen, Instant now);

    /** The first of these that has something to say. */
    static Rule first(List<Rule> rules) {
        return (seen, now) ->
                rules.stream().flatMap(rule -> rule.next(seen, now).stream()).findFirst();
    }
}
