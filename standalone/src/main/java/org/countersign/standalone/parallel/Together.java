package org.countersign.standalone.parallel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.countersign.standalone.logging.Part;
import org.jspecify.annotations.Nullable;

/** Runs the work of several parts at once, each on a thread of its own that bears its part's name. */
public final class Together {
    /** What a part has to do. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private Together() {}

    /**
     * Runs all of it and returns when all is done.
     *
     * @throws PartFailedException the first failure, with the others suppressed, when the rest is done too
     */
    public static void run(Map<String, Work> parts) throws PartFailedException, InterruptedException {
        Map<String, FutureTask<Boolean>> running = new LinkedHashMap<>();
        parts.forEach((part, work) -> running.put(part, started(part, work)));
        PartFailedException failure = null;
        for (Map.Entry<String, FutureTask<Boolean>> task : running.entrySet()) {
            try {
                task.getValue().get();
            } catch (ExecutionException e) {
                failure = joined(failure, new PartFailedException(task.getKey(), reason(e)));
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static FutureTask<Boolean> started(String part, Work work) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        Thread.ofPlatform().name(part).start(Part.as(part, task));
        return task;
    }

    private static Throwable reason(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    private static PartFailedException joined(@Nullable PartFailedException first, PartFailedException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
