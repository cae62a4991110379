package org.countersign.evidence.intake.web;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Etags;
import org.countersign.evidence.intake.application.TakeEvidence;
import org.countersign.evidence.intake.application.Taken;
import org.countersign.evidence.intake.application.WithdrawEvidence;
import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Evidence comes in and is taken back. */
@RestController
class EvidenceController {
    private final TakeEvidence takeEvidence;
    private final WithdrawEvidence withdrawEvidence;
    private final Clock clock;

    EvidenceController(TakeEvidence takeEvidence, WithdrawEvidence withdrawEvidence, Clock clock) {
        this.takeEvidence = takeEvidence;
        this.withdrawEvidence = withdrawEvidence;
        this.clock = clock;
    }

    @PostMapping("/api/v1/evidence")
    @Permission("evidence:write")
    Mono<ResponseEntity<Object>> post(ServerWebExchange exchange, Caller caller, RequestId request) {
        return Posted.of(exchange).flatMap(posted -> {
            var now = clock.instant();
            var submission = Parameters.submission(posted, now);
            return takeEvidence
                    .take(
                            submission,
                            Canonical.digest(posted.report()),
                            Senders.of(caller),
                            request.resource(),
                            new Cause(request.cause(), caller.actor(), now))
                    .map(EvidenceController::answer);
        });
    }

    @PostMapping("/api/v1/evidence/{id}/withdrawal")
    @Permission("evidence:write")
    Mono<ResponseEntity<Object>> withdraw(
            @PathVariable String id,
            @RequestBody WithdrawalRequest body,
            ServerHttpRequest http,
            Caller caller,
            RequestId request) {
        var fields = body.check(new Fields());
        if (!fields.isEmpty()) {
            return Mono.just(fields.problem().response());
        }
        var cause = new Cause(request.cause(), caller.actor(), clock.instant());
        return withdrawEvidence
                .withdraw(
                        id,
                        String.valueOf(body.reason()).strip(),
                        Senders.of(caller),
                        cause,
                        (transition, held) -> seen(http, transition, held))
                .map(EvidenceController::answer);
    }

    static ResponseEntity<Object> answer(Taken taken) {
        return switch (taken) {
            case Taken.Created(var transition, var held) -> {
                var view = EvidenceView.of(transition, held);
                yield ResponseEntity.created(URI.create("/api/v1/evidence/" + view.id()))
                        .eTag(view.etag())
                        .body(view);
            }
            case Taken.Standing(var transition, var held) -> {
                var view = EvidenceView.of(transition, held);
                yield ResponseEntity.ok()
                        .location(URI.create("/api/v1/evidence/" + view.id()))
                        .eTag(view.etag())
                        .body(view);
            }
            case Taken.Refused(var refusal) -> Problems.of(refusal).response();
        };
    }

    /** Whether the caller has seen the record as it stands; one that does not say so is taken at its word. */
    private static Optional<Refusal> seen(ServerHttpRequest http, String transition, Held held) {
        var etag = EvidenceView.of(transition, held).etag();
        return Etags.stands(http, etag) ? Optional.empty() : Optional.of(new Refusal.Changed(etag));
    }

    /** The body of a withdrawal. */
    record WithdrawalRequest(@Nullable String reason) {
        private static final int LONGEST = 2_000;

        Fields check(Fields fields) {
            return fields.required("/reason", reason)
                    .check("/reason", reason == null || reason.length() <= LONGEST, "is longer than " + LONGEST);
        }
    }
}
