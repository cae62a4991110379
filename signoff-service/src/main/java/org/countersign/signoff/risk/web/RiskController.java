package org.countersign.signoff.risk.web;

import java.net.URI;
import java.time.Clock;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Etags;
import org.countersign.signoff.casefile.application.Denied;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.risk.application.Risks;
import org.countersign.signoff.risk.domain.RiskRefusal;
import org.countersign.signoff.risk.domain.RiskRule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the team puts down what is left, and its owners accept it. */
@RestController
class RiskController {
    private final Risks risks;
    private final Clock clock;

    RiskController(Risks risks, Clock clock) {
        this.risks = risks;
        this.clock = clock;
    }

    @PostMapping("/api/v1/signoffs/{transition}/risks")
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> raise(
            @PathVariable String transition,
            @RequestBody RiskRequest body,
            Caller caller,
            RequestId request,
            ServerHttpRequest http) {
        var now = clock.instant();
        var wrong = body.problem(now);
        if (wrong.isPresent()) {
            return Mono.just(wrong.get().response());
        }
        var risk = body.risk(request.resource(), caller.id(), now);
        var cause = new Cause(request.cause(), caller.actor(), now);
        return risks.raise(transition, risk, asker(caller), cause, Refused.expected(http, now))
                .map(execution -> answer(transition, risk.id(), execution, cause));
    }

    /** Which permission is needed hangs on the risk, so {@code read} is enough to be told. */
    @PostMapping("/api/v1/signoffs/{transition}/risks/{risk}/acceptance")
    @Permission({"read", "risks:accept", "signoffs:write"})
    Mono<ResponseEntity<Object>> accept(
            @PathVariable String transition,
            @PathVariable String risk,
            Caller caller,
            RequestId request,
            ServerHttpRequest http) {
        var cause = new Cause(request.cause(), caller.actor(), clock.instant());
        return risks.accept(transition, risk, asker(caller), cause, Refused.expected(http, cause.at()))
                .map(execution -> answer(transition, risk, execution, cause));
    }

    private static ResponseEntity<Object> answer(
            String transition, String id, Execution<Case, Denied<RiskRefusal>> execution, Cause cause) {
        return switch (execution) {
            case Execution.Refused<Case, Denied<RiskRefusal>>(Denied.Stale<RiskRefusal>(var tag)) ->
                Etags.changed(tag).response();
            case Execution.Refused<Case, Denied<RiskRefusal>>(Denied.Ruled<RiskRefusal>(var refusal)) ->
                RiskProblems.of(transition, refusal).response();
            case Execution.Done<Case, Denied<RiskRefusal>>(var after, var repeated) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/signoffs/" + transition))
                        .eTag(Refused.tag(after, cause.at()))
                        .body(after.state().risks().stream()
                                .filter(risk -> risk.id().equals(id))
                                .findFirst()
                                .<Object>map(risk -> risk)
                                .orElse(""));
        };
    }

    private static RiskRule.Asker asker(Caller caller) {
        return new RiskRule.Asker(caller.id(), caller.isPerson(), caller.teams(), caller.permissions(), caller.seats());
    }
}
