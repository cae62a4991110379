package org.countersign.chassis.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page starts, for {@code ?cursor=}; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page out of what was found: one item more than the limit, so that it shows whether there is a next page.
     *
     * @param place the place of an item in the order, as {@link Paging#after()} gives it back
     */
    public static <T> Page<T> of(Paging paging, List<T> found, Function<T, List<String>> place) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, paging.limit());
        return new Page<>(items, Cursor.encode(place.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }
}
