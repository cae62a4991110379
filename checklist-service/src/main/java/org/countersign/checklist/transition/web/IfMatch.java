package org.countersign.checklist.transition.web;

import java.util.Optional;
import org.countersign.chassis.problem.Problem;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a changing call says it has seen (RFC 9110, section 13.1.1); read from the raw header, where tags are quoted. */
final class IfMatch {
    private IfMatch() {}

    static Optional<Problem> problem(ServerHttpRequest request, String etag) {
        var current = ETag.create(etag);
        var asked = request.getHeaders().getOrEmpty(HttpHeaders.IF_MATCH);
        var fits = asked.stream()
                .flatMap(value -> ETag.parse(value).stream())
                .anyMatch(tag -> tag.isWildcard() || tag.compare(current, true));
        return asked.isEmpty() || fits
                ? Optional.empty()
                : Optional.of(Problem.of(
                                412,
                                "precondition-failed",
                                "Precondition failed",
                                "it has changed since it was read; read it again")
                        .with("etag", etag));
    }
}
