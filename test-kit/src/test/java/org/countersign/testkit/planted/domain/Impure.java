package org.countersign.testkit.planted.domain;

import java.time.Instant;
import org.springframework.http.HttpStatus;

/** Planted: a rule that knows a framework and reads the clock. */
public final class Impure {
    public HttpStatus decide() {
        return Instant.now().isAfter(Instant.EPOCH) ? HttpStatus.OK : HttpStatus.CONFLICT;
    }
}
