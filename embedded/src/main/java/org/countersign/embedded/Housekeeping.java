package org.countersign.embedded;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that makes checkpoints and tidies the file: when enough was written, {@link #PAUSE} after it last looked if
 * anything was, and at the stop.
 */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** The log's length, in bytes, after which a checkpoint is worth its cost: it rewrites every page touched since. */
    static final long LOG_BYTES = 8L * 1024 * 1024;

    private static final int UNSAVED_BYTES = 64 * 1024 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

    /** Most times that the file is tidied at a stop, which should be quick. */
    private static final int LAST_ROUNDS = 4;

    private final Semaphore due = new Semaphore(0);
    private final PageFile file;
    private final RedoLog log;
    private final Checkpoints checkpoints;
    private final long logBytes;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean failed;
    private boolean untidy;
    private long madeNanos = System.nanoTime();

    Housekeeping(PageFile file, RedoLog log, Checkpoints checkpoints, long logBytes) {
        this.file = file;
        this.log = log;
        this.checkpoints = checkpoints;
        this.logBytes = logBytes;
        this.thread =
                Thread.ofPlatform().name("embedded-store-checkpoint").daemon().start(this::run);
    }

    void wakeIfDue() {
        if (isDue() && due.availablePermits() == 0) {
            due.release();
        }
    }

    /** Makes the last checkpoints; nobody writes any more. */
    void stop() {
        stopped = true;
        due.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        checkpoints.close();
        var round = 0;
        do {
            work();
            round++;
        } while (untidy && !failed && round < LAST_ROUNDS);
    }

    private boolean isDue() {
        return !failed && (log.length() > logBytes || file.unsavedBytes() > UNSAVED_BYTES);
    }

    private void run() {
        while (!stopped) {
            var woken = isWoken();
            if (!stopped && (isDue() || (!woken && isLeftOver()))) {
                work();
            }
        }
    }

    private boolean isWoken() {
        try {
            return due.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped = true;
            return true;
        }
    }

    private boolean isLeftOver() {
        return log.length() > 0 || untidy || System.nanoTime() - madeNanos > DAY_NANOS;
    }

    /** A checkpoint that fails leaves the log as it is, so nothing is lost; another is tried after a while. */
    private void work() {
        try {
            checkpoints.make();
            madeNanos = System.nanoTime();
            untidy = file.tidy();
            failed = false;
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("The embedded store could not make a checkpoint", e);
        }
    }
}
