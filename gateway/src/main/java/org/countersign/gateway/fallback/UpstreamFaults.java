package org.countersign.gateway.fallback;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.countersign.chassis.problem.ProblemException;
import reactor.netty.channel.AbortedException;

/** Whose fault it is that a call failed. */
final class UpstreamFaults {
    private static final int DEEPEST = 10;

    private UpstreamFaults() {}

    /** The service's: not reached, cut off, too late. A body too large or too slow, or a caller who left, is the caller's. */
    static boolean isOne(Throwable fault) {
        var cause = fault;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            switch (cause) {
                case ProblemException _, AbortedException _ -> {
                    return false;
                }
                case CallNotPermittedException _, IOException _, TimeoutException _, ReadTimeoutException _ -> {
                    return true;
                }
                default -> cause = cause.getCause();
            }
        }
        return false;
    }
}
