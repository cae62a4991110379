package org.countersign.chassis.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request body, so that its sender learns all of it at once. Not for several threads. */
public final class Fields {
    /** More places than this are not listed. */
    public static final int MOST = 100;

    private final List<FieldProblem> places = new ArrayList<>();

    /** Refuses an absent value, blank text, and an empty list or map. */
    public Fields required(String pointer, @Nullable Object value) {
        var given = switch (value) {
            case null -> false;
            case CharSequence text -> !text.toString().isBlank();
            case Collection<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
        return given ? this : reject(pointer, "is required");
    }

    /** Refuses text that does not match as a whole; absent text passes, {@link #required} is for that. */
    public Fields matches(String pointer, @Nullable String value, Pattern pattern) {
        return matches(pointer, value, pattern, "does not match " + pattern.pattern());
    }

    /** As {@link #matches(String, String, Pattern)}, in other words. */
    public Fields matches(String pointer, @Nullable String value, Pattern pattern, String message) {
        return value == null || pattern.matcher(value).matches() ? this : reject(pointer, message);
    }

    /** Refuses unless the condition holds. */
    public Fields check(String pointer, boolean holds, String message) {
        return holds ? this : reject(pointer, message);
    }

    public Fields reject(String pointer, String message) {
        if (places.size() < MOST) {
            places.add(new FieldProblem(pointer, message));
        }
        return this;
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** 422 {@code invalid-body} with every place. */
    public Problem problem() {
        return Problem.of(422, "invalid-body", "Invalid body", "the body has fields that cannot be accepted")
                .fields(places);
    }
}
