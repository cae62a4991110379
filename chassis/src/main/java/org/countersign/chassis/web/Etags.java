package org.countersign.chassis.web;

import java.util.List;
import java.util.Optional;
import org.countersign.chassis.problem.Problem;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Entity tags: what a caller has seen, and whether it still stands (RFC 9110, section 13). */
public final class Etags {
    private Etags() {}

    /** The strong tag of a version, quoted; the version depends on the content alone. */
    public static String strong(String version) {
        if (version.chars().anyMatch(c -> c <= ' ' || c == '"' || c >= 127)) {
            throw new IllegalArgumentException("not an entity tag: " + version);
        }
        return '"' + version + '"';
    }

    /** 200 with body and tag, or 304 where {@code If-None-Match} names the tag. For GET. */
    public static ResponseEntity<Object> answer(ServerHttpRequest request, String etag, Object body) {
        return noneMatch(request, etag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : ResponseEntity.ok().eTag(etag).body(body);
    }

    /** 412 {@code precondition-failed} where {@code If-Match} is given and does not name the tag; for changing calls. */
    public static Optional<Problem> precondition(ServerHttpRequest request, String etag) {
        return stands(request, etag) ? Optional.empty() : Optional.of(changed(etag));
    }

    /** Whether {@code If-Match} is not given, or names the tag. */
    public static boolean stands(ServerHttpRequest request, String etag) {
        var asked = tags(request, HttpHeaders.IF_MATCH);
        var current = ETag.create(etag);
        return asked.isEmpty() || asked.stream().anyMatch(tag -> tag.isWildcard() || tag.compare(current, true));
    }

    /** 412 {@code precondition-failed} with the tag that stands now. */
    public static Problem changed(String etag) {
        return Problem.of(
                        412,
                        "precondition-failed",
                        "Precondition failed",
                        "it has changed since it was read; read it again")
                .with("etag", etag);
    }

    private static boolean noneMatch(ServerHttpRequest request, String etag) {
        var current = ETag.create(etag);
        return tags(request, HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(tag -> tag.isWildcard() || tag.compare(current, false));
    }

    private static List<ETag> tags(ServerHttpRequest request, String header) {
        // Not getValuesAsList, which takes the quotes away that make a tag.
        return request.getHeaders().getOrEmpty(header).stream()
                .flatMap(value -> ETag.parse(value).stream())
                .toList();
    }
}
