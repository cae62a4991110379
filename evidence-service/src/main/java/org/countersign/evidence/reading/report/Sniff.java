package org.countersign.evidence.reading.report;

import java.util.Map;
import java.util.Set;

/**
 * What can be told of a report at a glance. Bounded, however large the report is.
 *
 * @param root what the outermost thing is
 * @param rootName local name of an XML root, else empty
 * @param top keys of the outermost object: the value where it is a short text, <code>{}</code> or {@code []} where it is a container, else {@code =}
 * @param second keys of objects in it, as {@code key.inner}
 * @param third keys below those, as {@code key.*.innermost}
 */
public record Sniff(Root root, String rootName, Map<String, String> top, Set<String> second, Set<String> third) {
    /** The outermost thing. */
    public enum Root {
        OBJECT,
        ARRAY,
        XML,
        OTHER
    }

    /** Whether an outermost key is there. */
    public boolean has(String key) {
        return top.containsKey(key);
    }

    /** Whether an outermost key is there and holds an array. */
    public boolean hasArray(String key) {
        return "[]".equals(top.get(key));
    }

    static Sniff nothing(Root root) {
        return new Sniff(root, "", Map.of(), Set.of(), Set.of());
    }

    static Sniff xml(String rootName) {
        return new Sniff(Root.XML, rootName, Map.of(), Set.of(), Set.of());
    }
}
