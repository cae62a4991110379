package org.countersign.acceptance.wire;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what happens soon, never longer. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    /** Looks until it is so; 10 s at most. */
    public static <T> T until(String what, Callable<T> look, Predicate<T> isSo) {
        return until(what, PATIENCE, look, isSo);
    }

    /** Looks until it is so; for what takes longer, as a start does. */
    public static <T> T until(String what, Duration patience, Callable<T> look, Predicate<T> isSo) {
        return await(what)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(look, isSo);
    }
}
