package org.countersign.acceptance.hold;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.countersign.acceptance.platform.Platform;

/** What was acknowledged, held against what is there. */
final class Promises {
    private static final int READERS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Promises() {}

    /**
     * Those that are not there. Each is asked for until there is an answer, for a minute at most: one without an answer is not
     * lost, and fails the test.
     */
    static List<Promise> lost(Collection<Promise> acknowledged, Platform platform)
            throws InterruptedException, ExecutionException {
        var lost = new ArrayList<Promise>();
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var asked = acknowledged.stream()
                    .map(promise -> (Callable<Boolean>) () -> isKept(promise, platform))
                    .map(readers::submit)
                    .toList();
            var answers = asked.iterator();
            for (var promise : acknowledged) {
                if (!answer(answers.next(), readers)) {
                    lost.add(promise);
                }
            }
        }
        return lost;
    }

    private static boolean answer(Future<Boolean> asked, ExecutorService readers)
            throws InterruptedException, ExecutionException {
        try {
            return asked.get();
        } catch (ExecutionException unanswered) {
            readers.shutdownNow();
            throw unanswered;
        }
    }

    private static boolean isKept(Promise promise, Platform platform) {
        return Awaitility.await("an answer about " + promise)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsMatching(
                        fault -> fault instanceof Promise.Unanswered || fault instanceof UncheckedIOException)
                .until(() -> Optional.of(promise.isKept(platform)), Optional::isPresent)
                .orElseThrow();
    }
}
