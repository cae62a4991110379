package org.countersign.signoff.decision.web;

import java.time.Clock;
import java.util.Objects;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Etags;
import org.countersign.signoff.casefile.application.Denied;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.decision.application.DecisionView;
import org.countersign.signoff.decision.application.Revocation;
import org.countersign.signoff.decision.domain.Revoking;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a go is taken back by hand. */
@RestController
class RevocationController {
    private final Revocation revocation;
    private final Clock clock;

    RevocationController(Revocation revocation, Clock clock) {
        this.revocation = revocation;
        this.clock = clock;
    }

    @PostMapping("/api/v1/signoffs/{transition}/revocation")
    @Permission("releases:manage")
    Mono<ResponseEntity<Object>> revoke(
            @PathVariable String transition,
            @RequestBody RevocationRequest body,
            Caller caller,
            RequestId request,
            ServerHttpRequest http) {
        var wrong = body.problem();
        if (wrong.isPresent()) {
            return Mono.just(wrong.get().response());
        }
        var reason = Objects.requireNonNullElse(body.reason(), "");
        var cause = new Cause(request.cause(), caller.actor(), clock.instant());
        return revocation
                .handle(transition, caller.isPerson(), reason, cause, caller.id(), Refused.expected(http, cause.at()))
                .map(execution -> answer(transition, execution, cause));
    }

    private static ResponseEntity<Object> answer(
            String transition, Execution<Case, Denied<Revoking.Refusal>> execution, Cause cause) {
        return switch (execution) {
            case Execution.Refused<Case, Denied<Revoking.Refusal>>(Denied.Stale<Revoking.Refusal>(var tag)) ->
                Etags.changed(tag).response();
            case Execution.Refused<Case, Denied<Revoking.Refusal>>(Denied.Ruled<Revoking.Refusal>(var why)) ->
                problem(transition, why).response();
            case Execution.Done<Case, Denied<Revoking.Refusal>>(var after, var repeated) -> {
                var decision = after.state().decision();
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(Refused.tag(after, cause.at()))
                        .body(decision == null ? "" : DecisionView.of(after.state(), decision, cause.at()));
            }
        };
    }

    private static Problem problem(String transition, Revoking.Refusal why) {
        return switch (why) {
            case UNKNOWN_TRANSITION -> Refused.unknownTransition(transition);
            case NOT_A_PERSON -> Refused.notAPerson();
            case NO_GO_TO_REVOKE ->
                Problem.of(409, "nothing-to-revoke", "Nothing to revoke", "no go stands for this transition");
        };
    }
}
