package org.countersign.checklist.transition.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** All transitions, one row each. */
@FunctionalInterface
public interface Portfolio {
    /**
     * What is asked for; what is null is not asked.
     *
     * @param blockedBy an item, a dimension or an owner that something waits for
     * @param after id after which the list goes on; empty = from the start
     */
    record Query(
            @Nullable String workload,
            @Nullable String team,
            @Nullable String state,
            @Nullable String blockedBy,
            List<String> after,
            int limit) {}

    /** Ids of the transitions, oldest first. */
    Flux<String> find(Query query);
}
