package org.countersign.chassis.relay;

import java.util.Optional;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.countersign.chassis.journal.Entry;

/** Kafka will not take an event of an entry however often it is sent: it is too large, or we may not write its topic. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long seq;

    RefusedException(Entry entry, ApiException cause) {
        super(cause);
        this.seq = entry.seq();
    }

    /** Place of the refused entry in its stream: it may come before the one that was to be published. */
    long seq() {
        return seq;
    }

    /** What Kafka itself does not call worth another try, if a fault comes of that. */
    static Optional<ApiException> refusal(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException said) {
                return said instanceof RetriableException ? Optional.empty() : Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
