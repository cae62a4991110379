package org.countersign.checklist.transition.web;

import java.time.Instant;
import java.util.List;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.web.Etags;
import org.countersign.checklist.transition.application.Precondition;
import org.countersign.checklist.transition.domain.Refusal;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a changing call says it has seen (RFC 9110, section 13.1.1). */
final class IfMatch {
    private IfMatch() {}

    /**
     * The condition that the caller put; none without the header. Of another team's transition nothing is said, not even
     * that it changed.
     */
    static Precondition of(ServerHttpRequest request, Caller caller, Instant now) {
        return seen -> seen.opened()
                .filter(open -> caller.inTeam(open.settings().team()))
                .map(open -> Answers.tag(seen, now))
                .flatMap(etag -> Etags.precondition(request, etag))
                .map(IfMatch::changed);
    }

    private static Refusal changed(Problem problem) {
        return new Refusal(
                Refusal.Kind.CHANGED,
                problem.slug(),
                String.valueOf(problem.detail()),
                List.of(),
                problem.extensions());
    }
}
