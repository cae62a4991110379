package org.countersign.chassis.problem;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A refusal or fault as its caller sees it (RFC 9457).
 *
 * @param status HTTP status, 400 to 599
 * @param slug the kind, in lower case with hyphens; {@code type} is {@code urn:countersign:problem:<slug>}
 * @param title the kind in a few words, the same for every occurrence
 * @param detail what is wrong this time; absent where the title says all
 * @param errors the bad places of the body
 * @param extensions further members, by name
 */
public record Problem(
        int status,
        String slug,
        String title,
        @Nullable String detail,
        List<FieldProblem> errors,
        Map<String, Object> extensions) {

    private static final String TYPE = "urn:countersign:problem:";

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    public static Problem of(int status, String slug, String title, @Nullable String detail) {
        return new Problem(status, slug, title, detail, List.of(), Map.of());
    }

    /** The same with one more member; members of RFC 9457 are not to be named here. */
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Problem(status, slug, title, detail, errors, more);
    }

    /** The same with one more bad place. */
    public Problem field(String pointer, String message) {
        var more = new ArrayList<>(errors);
        more.add(new FieldProblem(pointer, message));
        return fields(more);
    }

    /** The same with these bad places in place of its own. */
    public Problem fields(List<FieldProblem> places) {
        return new Problem(status, slug, title, detail, places, extensions);
    }

    /** The answer of a controller; {@code instance} becomes the path of the request. */
    public ResponseEntity<Object> response() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body());
    }

    /** As an exception, for code that cannot answer with a value (codecs, argument resolvers, filters). */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    ProblemDetail body() {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPE + slug));
        body.setTitle(title);
        body.setDetail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        extensions.forEach(body::setProperty);
        return body;
    }
}
