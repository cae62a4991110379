package org.countersign.checklist.transition.web;

import java.time.Clock;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.request.RequestId;
import org.countersign.checklist.transition.application.ChangeTransition;
import org.countersign.checklist.transition.application.PutDecision;
import org.countersign.checklist.transition.application.Transitions;
import org.countersign.checklist.transition.domain.DataRules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/transitions/{id}/data-decision")
class DataDecisionController {
    private final ChangeTransition changeTransition;
    private final Transitions transitions;
    private final Clock clock;

    DataDecisionController(ChangeTransition changeTransition, Transitions transitions, Clock clock) {
        this.changeTransition = changeTransition;
        this.transitions = transitions;
        this.clock = clock;
    }

    @PutMapping
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> put(
            @PathVariable String id,
            @RequestBody DataDecisionBody body,
            Caller caller,
            RequestId requestId,
            ServerHttpRequest request) {
        var decision = body.decision();
        var put = new PutDecision(decision, Canonical.digest(Canonical.bytes(decision)));
        var now = clock.instant();
        return changeTransition
                .dataDecision(
                        id,
                        put,
                        IfMatch.of(request, caller, now),
                        Callers.who(caller),
                        Callers.cause(requestId, caller, now))
                .map(execution -> Answers.changed(execution, now));
    }

    @PostMapping("/confirmation")
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> confirm(
            @PathVariable String id,
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
                        seen -> DataRules.confirm(seen, comment, Callers.who(caller), now))
                .map(execution -> Answers.changed(execution, now));
    }
}
