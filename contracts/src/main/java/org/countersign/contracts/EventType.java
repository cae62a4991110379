package org.countersign.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.contracts.checklist.ChecklistEvent;
import org.countersign.contracts.evidence.EvidenceEvent;
import org.countersign.contracts.notification.NotificationEvent;
import org.countersign.contracts.signoff.SignoffEvent;

/**
 * The CloudEvents {@code type} of each event record.
 *
 * @param name such as {@code org.countersign.evidence.assessed.v1}; the last segment is the version
 * @param topic where its producer publishes it
 * @param record the Java form of its data
 */
public record EventType(String name, String topic, Class<? extends Event> record) {
    private static final Map<String, EventType> BY_NAME = index();

    /** Every published type, by name, in the order of the services. */
    public static Map<String, EventType> all() {
        return BY_NAME;
    }

    /**
     * The type of an event record.
     *
     * @throws IllegalArgumentException for a record that is not part of the published language
     */
    public static EventType of(Class<? extends Event> record) {
        return BY_NAME.values().stream()
                .filter(type -> type.record().equals(record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a published event: " + record.getName()));
    }

    private static Map<String, EventType> index() {
        var types = new LinkedHashMap<String, EventType>();
        add(types, Topics.CHECKLIST, ChecklistEvent.class);
        add(types, Topics.EVIDENCE, EvidenceEvent.class);
        add(types, Topics.SIGNOFF, SignoffEvent.class);
        add(types, Topics.NOTIFICATION, NotificationEvent.class);
        return Collections.unmodifiableMap(types);
    }

    private static void add(Map<String, EventType> types, String topic, Class<? extends Event> sealed) {
        for (var permitted : List.of(sealed.getPermittedSubclasses())) {
            var record = permitted.asSubclass(Event.class);
            var name = "org." + topic + "." + hyphenated(record.getSimpleName()) + ".v1";
            types.put(name, new EventType(name, topic, record));
        }
    }

    private static String hyphenated(String simpleName) {
        return simpleName.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
