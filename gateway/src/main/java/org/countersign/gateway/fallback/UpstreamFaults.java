package org.countersign.gateway.fallback;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.countersign.chassis.problem.ProblemException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.channel.AbortedException;

/** Whose fault it is that a call failed. */
final class UpstreamFaults {
    private static final int DEEPEST = 10;
    private static final int GATEWAY_TIMEOUT = 504;

    private UpstreamFaults() {}

    /** The service's: not reached, cut off, too late. A body too large or a caller who left is the caller's. */
    static boolean isOne(Throwable fault) {
        var cause = fault;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            switch (cause) {
                case ProblemException _, AbortedException _ -> {
                    return false;
                }
                case CallNotPermittedException _, IOException _, TimeoutException _ -> {
                    return true;
                }
                case ResponseStatusException status
                when status.getStatusCode().value() == GATEWAY_TIMEOUT -> {
                    return true;
                }
                default -> cause = cause.getCause();
            }
        }
        return false;
    }
}
