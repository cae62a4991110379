package org.countersign.standalone.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code %part}: a service's own logger says its name; any other line takes the part of the thread that wrote it. */
public final class PartConverter extends ClassicConverter {
    private static final String OURS = "org.countersign.";
    private static final Set<String> SERVICES = Set.of("gateway", "checklist", "evidence", "signoff", "notification");

    @Override
    public String convert(ILoggingEvent event) {
        return part(event.getLoggerName(), Part.current());
    }

    static String part(String logger, @Nullable String ofThread) {
        if (logger.startsWith(OURS)) {
            int end = logger.indexOf('.', OURS.length());
            String name = end < 0 ? "" : logger.substring(OURS.length(), end);
            if (SERVICES.contains(name)) {
                return name;
            }
        }
        return ofThread == null ? "standalone" : ofThread;
    }
}
