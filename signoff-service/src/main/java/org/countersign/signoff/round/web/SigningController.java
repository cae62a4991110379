package org.countersign.signoff.round.web;

import java.time.Clock;
import java.util.List;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Etags;
import org.countersign.signoff.casefile.application.Denied;
import org.countersign.signoff.casefile.application.Snapshots;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.round.application.RoundView;
import org.countersign.signoff.round.application.SignOff;
import org.countersign.signoff.round.application.Signers;
import org.countersign.signoff.round.domain.Signing;
import org.countersign.signoff.round.domain.SigningRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where approvers sign. */
@RestController
class SigningController {
    private final SignOff signOff;
    private final Snapshots snapshots;
    private final Clock clock;
    private final String acr;

    SigningController(
            SignOff signOff,
            Snapshots snapshots,
            Clock clock,
            @Value("${countersign.step-up.acr-values:mfa}") String acr) {
        this.signOff = signOff;
        this.snapshots = snapshots;
        this.clock = clock;
        this.acr = acr;
    }

    /** {@code read} is enough to be told why not: that one is no person, or which permission is missing. */
    @PostMapping("/api/v1/signoffs/{transition}/decisions")
    @Permission({"signoffs:write", "read"})
    Mono<ResponseEntity<Object>> sign(
            @PathVariable String transition,
            @RequestBody SignRequest body,
            Caller caller,
            RequestId request,
            ServerHttpRequest http) {
        var wrong = body.problem();
        if (wrong.isPresent()) {
            return Mono.just(wrong.get().response());
        }
        var now = clock.instant();
        var wish = body.by(signer(caller));
        var cause = new Cause(request.cause(), caller.actor(), now);
        return signOff.handle(transition, wish, cause, Refused.expected(http, now))
                .flatMap(execution -> answer(transition, wish, cause, execution));
    }

    private Mono<ResponseEntity<Object>> answer(
            String transition, Signing wish, Cause cause, Execution<Case, Denied<SigningRefusal>> execution) {
        return switch (execution) {
            case Execution.Done<Case, Denied<SigningRefusal>>(var after, var repeated) ->
                Mono.just(ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(Refused.tag(after, cause.at()))
                        .body(view(after.state(), wish, cause)));
            case Execution.Refused<Case, Denied<SigningRefusal>>(Denied.Stale<SigningRefusal>(var tag)) ->
                Mono.just(Etags.changed(tag).response());
            case Execution.Refused<Case, Denied<SigningRefusal>>(Denied.Ruled<SigningRefusal>(var refusal)) ->
                changed(transition, refusal).map(changed -> SigningProblems.answer(transition, refusal, changed, acr));
        };
    }

    private static Object view(Case after, Signing wish, Cause cause) {
        var terms = after.heard().terms();
        return terms == null ? List.of() : RoundView.of(after, terms, wish.round(), wish.by(), cause.at());
    }

    private Mono<List<String>> changed(String transition, SigningRefusal refusal) {
        return refusal instanceof SigningRefusal.SnapshotChanged(var round, var given, var present)
                ? Mono.zip(snapshots.bytes(transition, given), snapshots.bytes(transition, present))
                        .map(both -> SnapshotDiff.between(both.getT1(), both.getT2()))
                        .defaultIfEmpty(List.of("the given snapshot is not one of this transition"))
                : Mono.just(List.of());
    }

    private static Signing.Signer signer(Caller caller) {
        return Signers.of(caller.id(), caller.isPerson(), caller.permissions(), caller.seats(), caller.amr());
    }
}
