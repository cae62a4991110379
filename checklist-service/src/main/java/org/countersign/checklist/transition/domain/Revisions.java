package org.countersign.checklist.transition.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.checklist.control.domain.Checklist;
import org.countersign.checklist.control.domain.Criterion;
import org.countersign.checklist.control.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * Since when an item asks what it asks of evidence. An assessment of an older revision answers a question that is no longer
 * asked, and counts for nothing.
 */
final class Revisions {
    /** Of a transition as it was opened. */
    static final int FIRST = 1;

    /** Blanks and comments, which CEL allows around a dot. */
    private static final String GAP = "(?:\\s|//[^\\n]*+)*+";

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\battribute" + GAP + "\\." + GAP + "([A-Za-z_][A-Za-z0-9_]*)");

    private Revisions() {}

    /** The next checklist with the revision of each item: the one it had where it asks the same, else the transition's next. */
    static Checklist of(Checklist next, Transition.Opening was) {
        return next.with(next.items().stream()
                .map(item -> item.since(since(next, item, was)))
                .toList());
    }

    private static int since(Checklist next, Item item, Transition.Opening was) {
        return was.checklist()
                .item(item.key())
                .filter(old -> asked(next, item).equals(asked(was.checklist(), old)))
                .map(Item::revision)
                .orElse(was.revision() + 1);
    }

    /** Everything that evidence is held against for that item. */
    private static List<@Nullable Object> asked(Checklist checklist, Item item) {
        return Stream.<@Nullable Object>of(
                        item.proofs(),
                        item.environments(),
                        item.dataset(),
                        checklist.tier(),
                        checklist.release(),
                        attributes(checklist, item))
                .toList();
    }

    /** The attributes that its criteria read, with what they say. */
    private static Map<String, String> attributes(Checklist checklist, Item item) {
        var read = new TreeMap<String, String>();
        item.proofs().stream()
                .flatMap(proof -> proof.criteria().stream())
                .flatMap(Revisions::expressions)
                .flatMap(expression -> ATTRIBUTE.matcher(expression).results())
                .map(found -> found.group(1))
                .forEach(name ->
                        read.put(name, Objects.toString(checklist.attributes().get(name))));
        return read;
    }

    private static Stream<String> expressions(Criterion criterion) {
        return Stream.of(criterion.expression(), criterion.warn()).filter(Objects::nonNull);
    }
}
