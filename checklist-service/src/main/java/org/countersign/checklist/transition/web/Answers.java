package org.countersign.checklist.transition.web;

import java.net.URI;
import java.time.Instant;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.web.Etags;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.Transition;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Answers that hold a transition. */
final class Answers {
    private static final int TAG_LENGTH = 32;

    private Answers() {}

    /** 200 with the transition, or 304, or 404. */
    static ResponseEntity<Object> read(ServerHttpRequest request, Transition transition, Instant now) {
        return transition
                .opened()
                .map(open -> {
                    var view = TransitionViews.of(transition, open, now);
                    return Etags.answer(request, tag(view), view);
                })
                .orElseGet(() -> Refusals.problem(Refusal.unknownTransition()).response());
    }

    /** 201 with the new transition and its place, or the refusal. */
    static ResponseEntity<Object> created(Execution<Transition, Refusal> execution, Instant now) {
        return switch (execution) {
            case Execution.Refused<Transition, Refusal>(var refusal) ->
                Refusals.problem(refusal).response();
            case Execution.Done<Transition, Refusal> done -> {
                var location = URI.create("/api/v1/transitions/" + done.after().id());
                yield with(ResponseEntity.created(location), done.after().state(), now);
            }
        };
    }

    /** 200 with the transition as it is now, or the refusal. */
    static ResponseEntity<Object> changed(Execution<Transition, Refusal> execution, Instant now) {
        return switch (execution) {
            case Execution.Refused<Transition, Refusal>(var refusal) ->
                Refusals.problem(refusal).response();
            case Execution.Done<Transition, Refusal> done ->
                with(ResponseEntity.ok(), done.after().state(), now);
        };
    }

    /** The tag of what a reader sees at a time. */
    static String tag(Transition transition, Instant now) {
        return transition
                .opened()
                .map(open -> tag(TransitionViews.of(transition, open, now)))
                .orElse(Etags.strong("none"));
    }

    private static ResponseEntity<Object> with(ResponseEntity.BodyBuilder answer, Transition transition, Instant now) {
        return transition
                .opened()
                .map(open -> {
                    var view = TransitionViews.of(transition, open, now);
                    return answer.eTag(tag(view)).<Object>body(view);
                })
                .orElseGet(() -> Refusals.problem(Refusal.unknownTransition()).response());
    }

    private static String tag(TransitionView view) {
        return Etags.strong(Canonical.hex(Canonical.bytes(view)).substring(0, TAG_LENGTH));
    }
}
