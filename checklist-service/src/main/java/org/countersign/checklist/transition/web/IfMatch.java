package org.countersign.checklist.transition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.chassis.identity.Caller;
import org.countersign.checklist.transition.application.Precondition;
import org.countersign.checklist.transition.domain.Refusal;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a changing call says it has seen (RFC 9110, section 13.1.1); read from the raw header, where tags are quoted. */
final class IfMatch {
    private IfMatch() {}

    /**
     * The condition that the caller put; none without the header. Of another team's transition nothing is said, not even
     * that it changed.
     */
    static Precondition of(ServerHttpRequest request, Caller caller, Instant now) {
        var asked = request.getHeaders().getOrEmpty(HttpHeaders.IF_MATCH);
        return asked.isEmpty()
                ? seen -> Optional.empty()
                : seen -> seen.opened()
                        .filter(open -> caller.inTeam(open.settings().team()))
                        .map(open -> Answers.tag(seen, now))
                        .filter(etag -> !fits(asked, etag))
                        .map(IfMatch::changed);
    }

    private static boolean fits(List<String> asked, String etag) {
        var current = ETag.create(etag);
        return asked.stream()
                .flatMap(value -> ETag.parse(value).stream())
                .anyMatch(tag -> tag.isWildcard() || tag.compare(current, true));
    }

    private static Refusal changed(String etag) {
        return new Refusal(
                Refusal.Kind.CHANGED,
                "precondition-failed",
                "it has changed since it was read; read it again",
                List.of(),
                Map.of("etag", etag));
    }
}
