package org.countersign.chassis.relay;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Who may work on what, for a while. */
interface Leases {
    /** True if the lease is now this instance's until {@code until}: it was free, run out, or its own. */
    Mono<Boolean> claim(String name, String instance, Instant now, Instant until);

    /** Gives a lease back early. */
    Mono<Void> release(String name, String instance);

    /** Notes that an instance lives until then, and counts those that do. */
    Mono<Long> alive(String instance, Instant now, Instant until);
}
