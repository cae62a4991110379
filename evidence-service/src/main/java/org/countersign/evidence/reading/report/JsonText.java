package org.countersign.evidence.reading.report;

import java.util.Set;
import java.util.function.Consumer;
import org.countersign.chassis.json.JsonFaults;
import org.countersign.evidence.reading.domain.ReadResult.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as we take it: no key twice, nothing after the end, no NaN, and bounds on depth, tokens, texts and numbers. The
 * duplicate check matters: {@code {"a":1,"a":2}} would show one value to a reader and another to a rule.
 */
final class JsonText {
    /** Bounds for what tools write: deep enough for the deepest real report seen, times ten. */
    static final JsonText OF_TOOLS = new JsonText(200, 5_000_000, 10_000_000);

    /** Tighter bounds for records of our own. */
    static final JsonText OF_OURS = new JsonText(64, 500_000, 100_000);

    /** Most values and names in a tree: what is kept of a text takes several times its room, and four are read at a time. */
    static final int MAX_KEPT = 600_000;

    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 10_000;
    private static final int MAX_REASON = 300;

    private final JsonMapper mapper;

    private JsonText(int depth, long tokens, int text) {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxTokenCount(tokens)
                .maxStringLength(text)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NUMBER)
                .build();
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
    }

    /** Walks over the whole text without keeping it; the walker starts at the first token and ends at its last. */
    void walk(String text, Consumer<JsonParser> walker) {
        guarded(text, parser -> {
            parser.nextToken();
            walker.accept(parser);
            refuseMore(parser);
            return null;
        });
    }

    /**
     * The text as a tree without the properties of these names, at any depth: what a reader does not need is neither
     * kept in memory nor, where it may hold a secret, looked at.
     */
    JsonNode tree(String text, Set<String> without) {
        var tree = guarded(text, parser -> {
            var wanted = without.isEmpty()
                    ? parser
                    : new FilteringParserDelegate(
                            parser, without(without), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true);
            JsonNode read = mapper.readTree(new Bounded(wanted));
            refuseMore(parser);
            return read;
        });
        if (tree == null || tree.isMissingNode()) {
            throw new UnreadableReportException(Unreadable.whole("the report is empty"));
        }
        return tree;
    }

    private <T> @Nullable T guarded(String text, Parse<T> parse) {
        try (var parser = mapper.createParser(text)) {
            try {
                return parse.from(parser);
            } catch (JacksonException e) {
                throw refusal(e, parser.currentLocation());
            }
        }
    }

    private static TokenFilter without(Set<String> names) {
        return new TokenFilter() {
            @Override
            public @Nullable TokenFilter includeProperty(String name) {
                return names.contains(name) ? null : this;
            }

            @Override
            public boolean includeEmptyArray(boolean contentsFiltered) {
                return true;
            }

            @Override
            public boolean includeEmptyObject(boolean contentsFiltered) {
                return true;
            }
        };
    }

    /** The place of the fault, or, for a bound that was passed, where the reading stopped. */
    private static UnreadableReportException refusal(JacksonException e, TokenStreamLocation stopped) {
        var place = e.getLocation() == null || e.getLocation().getLineNr() < 1 ? stopped : e.getLocation();
        return new UnreadableReportException(Unreadable.at(
                "not JSON as we take it: " + shortened(JsonFaults.message(e)),
                Math.max(1, place.getLineNr()),
                Math.max(1, place.getColumnNr())));
    }

    private static void refuseMore(JsonParser parser) {
        if (parser.nextToken() != null) {
            var place = parser.currentTokenLocation();
            throw new UnreadableReportException(Unreadable.at(
                    "not JSON as we take it: something follows the end of the document",
                    place.getLineNr(),
                    place.getColumnNr()));
        }
    }

    private static String shortened(String message) {
        return message.length() <= MAX_REASON ? message : message.substring(0, MAX_REASON) + "…";
    }

    /** Counts what goes into a tree. */
    private static final class Bounded extends JsonParserDelegate {
        private int kept;

        Bounded(JsonParser parser) {
            super(parser);
        }

        @Override
        public @Nullable JsonToken nextToken() {
            count();
            return super.nextToken();
        }

        @Override
        public @Nullable String nextName() {
            count();
            return super.nextName();
        }

        private void count() {
            kept++;
            if (kept > MAX_KEPT) {
                throw new StreamConstraintsException("more than " + MAX_KEPT + " values and names: post it in parts");
            }
        }
    }

    @FunctionalInterface
    private interface Parse<T> {
        @Nullable
        T from(JsonParser parser);
    }
}
