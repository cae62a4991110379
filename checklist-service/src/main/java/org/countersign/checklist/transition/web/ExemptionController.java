package org.countersign.checklist.transition.web;

import java.time.Clock;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.request.RequestId;
import org.countersign.checklist.transition.application.Transitions;
import org.countersign.checklist.transition.domain.ExemptionRules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/transitions/{id}/items/{item}/not-applicable")
class ExemptionController {
    private static final int LONGEST = 2_000;

    private final Transitions transitions;
    private final Clock clock;

    ExemptionController(Transitions transitions, Clock clock) {
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Why an item does not apply. */
    record Body(@Nullable String justification) {
        String text() {
            var text = SettingsBody.text(justification);
            var fields = new Fields()
                    .required("/justification", justification)
                    .check("/justification", text.length() <= LONGEST, "is longer than " + LONGEST);
            if (!fields.isEmpty()) {
                throw fields.problem().exception();
            }
            return text;
        }
    }

    @PostMapping
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> request(
            @PathVariable String id,
            @PathVariable String item,
            @RequestBody Body body,
            Caller caller,
            RequestId requestId,
            ServerHttpRequest request) {
        var now = clock.instant();
        var justification = body.text();
        return transitions
                .execute(
                        id,
                        Callers.cause(requestId, caller, now),
                        IfMatch.of(request, caller, now),
                        seen -> ExemptionRules.request(seen, item, justification, Callers.who(caller), now))
                .map(execution -> Answers.changed(execution, now));
    }

    @PostMapping("/confirmation")
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> confirm(
            @PathVariable String id,
            @PathVariable String item,
            @RequestBody(required = false) @Nullable ConfirmationBody body,
            Caller caller,
            RequestId requestId,
            ServerHttpRequest request) {
        var now = clock.instant();
        var comment = ConfirmationBody.said(body);
        return transitions
                .execute(
                        id,
                        Callers.cause(requestId, caller, now),
                        IfMatch.of(request, caller, now),
                        seen -> ExemptionRules.confirm(seen, item, comment, Callers.who(caller), now))
                .map(execution -> Answers.changed(execution, now));
    }
}
