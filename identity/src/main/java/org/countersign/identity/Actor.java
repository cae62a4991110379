package org.countersign.identity;

import java.util.Locale;

/** Who acts, as claim {@code actor} says it. */
enum Actor {
    PERSON,
    MACHINE,
    AGENT;

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
