package org.countersign.chassis.problem;

import java.util.stream.Collectors;
import org.countersign.chassis.json.JsonFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What Jackson could not read, in the words of the API: where, and why, and no name of a Java class. */
final class BodyProblems {
    private static final int LONGEST = 300;

    private BodyProblems() {}

    /** Whether the body is at fault; an unusable type of ours is not. */
    static boolean knows(JacksonException fault) {
        return !(fault instanceof InvalidDefinitionException);
    }

    static Problem of(JacksonException fault) {
        var message = message(fault);
        var problem = malformed(message).field(pointer(fault), message);
        var at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? problem
                : problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
    }

    static Problem empty() {
        return malformed("the body is empty").field("", "the body is empty");
    }

    /** A fault of a codec in which Jackson had no part: blank JSON, a broken multipart body. */
    static Problem undecodable(DecodingException fault) {
        var absent = String.valueOf(fault.getMessage()).startsWith("No request body");
        return absent ? empty() : malformed("the body cannot be read");
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "malformed-body", "Malformed body", detail);
    }

    private static String pointer(JacksonException fault) {
        if (fault.getPath().isEmpty() && fault.processor() instanceof JsonParser parser) {
            return parser.streamReadContext().pathAsPointer().toString();
        }
        return fault.getPath().stream().map(BodyProblems::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference step) {
        var name = step.getPropertyName();
        return name == null
                ? "/" + Math.max(step.getIndex(), 0)
                : JsonPointer.empty().appendProperty(name).toString();
    }

    private static String message(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidFormatException format -> "must be " + Kinds.of(format.getTargetType());
            case InvalidNullException _ -> "must not be null";
            case MismatchedInputException type -> mismatch(type);
            case ValueInstantiationException value -> refusedByType(value.getCause());
            default -> shortened(JsonFaults.message(fault));
        };
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "unknown field"
                : shortened(known.stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", ", "unknown field; known fields: ", "")));
    }

    private static String mismatch(MismatchedInputException type) {
        if (type.getOriginalMessage().startsWith("No content to map")) {
            return "the body is empty";
        }
        if (type.getOriginalMessage().startsWith("Trailing token")) {
            return "something follows the end of the value";
        }
        return type.getOriginalMessage().startsWith("Cannot map `null`")
                ? "must not be null"
                : "must be " + Kinds.of(type.getTargetType());
    }

    private static String refusedByType(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException refused && refused.getMessage() != null
                ? shortened(refused.getMessage())
                : "is not valid";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
