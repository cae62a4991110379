package org.countersign.checklist.control.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects bad places, so that the writer learns all at once. Not for several threads. */
public final class Faults {
    private static final int MOST = 100;

    private final List<Fault> found = new ArrayList<>();

    /** Notes a bad place, the first {@value #MOST} of them. */
    public void add(String pointer, String message) {
        if (found.size() < MOST) {
            found.add(new Fault(pointer, message));
        }
    }

    /** Notes it unless the condition holds. */
    public void check(boolean holds, String pointer, String message) {
        if (!holds) {
            add(pointer, message);
        }
    }

    /** What was found, in the order of finding. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The pointer to a member, with what RFC 6901 escapes. */
    public static String at(String pointer, Object step) {
        return pointer + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
