package org.countersign.chassis.topic;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The CloudEvents extension {@code sequence}: the place of an event's entry in the stream of its transition in the service
 * that speaks, so that readers know which of two facts is the newer one. Facts of one entry have the same. Places of
 * different services say nothing of each other.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/sequence.md">sequence.md</a>
 */
public final class Sequence {
    /** The header in the Kafka binary mode. */
    public static final String HEADER = "ce_sequence";

    /** Of an event that does not say its place, or not as a number. */
    public static final long UNKNOWN = 0;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    private Sequence() {}

    /**
     * Twenty digits, so that the order of the texts is that of the places.
     *
     * @param place from 1
     */
    public static String text(long place) {
        return String.format(Locale.ROOT, "%020d", place);
    }

    /** The place, from 1; {@link #UNKNOWN} for what is no such number. */
    public static long of(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return UNKNOWN;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyondLong) {
            return UNKNOWN;
        }
    }
}
