package org.countersign.acceptance.hold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.countersign.acceptance.platform.Platform;

/** What was acknowledged, held against what is there. */
final class Promises {
    private static final int READERS = 16;

    private Promises() {}

    /** Those that are not there, each asked for once. */
    static List<Promise> lost(Collection<Promise> acknowledged, Platform platform)
            throws InterruptedException, ExecutionException {
        var lost = new ArrayList<Promise>();
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var asked = acknowledged.stream()
                    .map(promise -> (Callable<Boolean>) () -> promise.isKept(platform))
                    .map(readers::submit)
                    .toList();
            var answers = asked.iterator();
            for (var promise : acknowledged) {
                if (!answers.next().get()) {
                    lost.add(promise);
                }
            }
        }
        return lost;
    }
}
