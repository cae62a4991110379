package org.countersign.notification.delivery.application;

import org.countersign.notification.delivery.domain.Outcome;
import reactor.core.publisher.Mono;

/** Says a plain sentence that is no notice. */
@FunctionalInterface
public interface Greeter {
    /** Says it once; the outcome is a value. */
    Mono<Outcome> say(String text, Destination to);
}
