package org.countersign.chassis.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of Countersign: enumerations in lower case with hyphens, times as RFC 3339 text, absent instead of null, a
 * key named twice refused, bounded depth and text.
 */
public final class WireJson {
    /** Deepest nesting that a body or an event may have. */
    public static final int MAX_DEPTH = 64;

    /** Longest text or number, in characters, of a body or an event. */
    public static final int MAX_TEXT = 1_000_000;

    private WireJson() {}

    /** Reads what people and other services send: an unknown field is ignored, so that readers outlive writers. */
    public static JsonMapper lenient() {
        return builder().build();
    }

    /** Reads request bodies: an unknown field is an error, because a misspelt one would silently do nothing. */
    public static JsonMapper strict() {
        return builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** The constant as it stands in JSON: {@code NOT_APPLICABLE} is {@code not-applicable}. */
    public static String name(Enum<?> constant) {
        return HyphenatedEnums.wire(constant);
    }

    private static JsonMapper.Builder builder() {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new HyphenatedEnums())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
