package org.countersign.chassis.inbox;

import reactor.core.publisher.Mono;

/** What a service does about an event; called at least once for each, in the order of its transition. */
@FunctionalInterface
public interface EventHandler {
    /** Completes when everything about the event is stored; an error earns a retry, then the dead-letter topic. */
    Mono<Void> on(Received received);
}
