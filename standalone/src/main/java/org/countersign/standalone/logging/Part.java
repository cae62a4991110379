package org.countersign.standalone.logging;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * The part of the JVM a thread works for: a service, the broker, the store, the identity provider.
 *
 * <p>Five contexts share one logging system, so the name cannot be a setting of it. It goes with the thread instead: a
 * thread inherits the part of the thread that made it, and work handed to Reactor's shared threads takes it along.
 */
public final class Part {
    private static final String HOOK = "countersign.part";
    private static final InheritableThreadLocal<@Nullable String> CURRENT = new InheritableThreadLocal<>();

    private Part() {}

    /** Lets work that is handed to Reactor's schedulers keep the part of who handed it over. Once per JVM. */
    public static void followReactor() {
        Schedulers.onScheduleHook(HOOK, Part::carried);
    }

    /** Runs the work, and whatever threads it starts, as this part. */
    public static Runnable as(String part, Runnable work) {
        return () -> {
            String before = CURRENT.get();
            CURRENT.set(part);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    static @Nullable String current() {
        return CURRENT.get();
    }

    private static Runnable carried(Runnable work) {
        String part = CURRENT.get();
        return part == null ? work : as(part, work);
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
