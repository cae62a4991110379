package org.countersign.checklist.transition.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.problem.Fields;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Page;
import org.countersign.chassis.web.Paging;
import org.countersign.checklist.transition.application.Transitions;
import org.countersign.checklist.transition.domain.DeletionRegister;
import org.countersign.checklist.transition.domain.DeletionRules;
import org.countersign.checklist.transition.domain.Refusal;
import org.countersign.checklist.transition.domain.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/transitions/{id}/deletion-requests")
class DeletionController {
    private final Transitions transitions;
    private final Clock clock;

    DeletionController(Transitions transitions, Clock clock) {
        this.transitions = transitions;
        this.clock = clock;
    }

    /** A request as it comes: a ticket and a keyed hash, never an identity. */
    record Body(
            @Nullable String ticket,
            @Nullable String keyedHash,
            @Nullable Instant receivedAt,
            @Nullable String scope) {
        DeletionRegister.Request request(String id) {
            var fields = new Fields()
                    .required("/ticket", ticket)
                    .required("/keyedHash", keyedHash)
                    .required("/receivedAt", receivedAt)
                    .required("/scope", scope);
            if (!fields.isEmpty() || receivedAt == null) {
                throw fields.problem().exception();
            }
            return DeletionRegister.Request.of(
                    id, SettingsBody.text(ticket), SettingsBody.text(keyedHash), receivedAt, SettingsBody.text(scope));
        }
    }

    /** A request as its readers see it. */
    record Row(
            String id,
            String ticket,
            String keyedHash,
            Instant receivedAt,
            String scope,
            boolean reopened,
            @Nullable String reopenedBy,
            @Nullable String closedBy) {
        static Row of(DeletionRegister.Request request) {
            return new Row(
                    request.id(),
                    request.ticket(),
                    request.keyedHash(),
                    request.receivedAt(),
                    request.scope(),
                    request.open(),
                    request.open() ? request.reopenedBy() : null,
                    request.closedBy());
        }
    }

    @PostMapping
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> register(
            @PathVariable String id,
            @RequestBody Body body,
            Caller caller,
            RequestId requestId,
            ServerHttpRequest request) {
        var now = clock.instant();
        var asked = body.request(requestId.resource());
        return transitions
                .execute(
                        id,
                        Callers.cause(requestId, caller, now),
                        IfMatch.of(request, caller, now),
                        seen -> DeletionRules.register(seen, asked, Callers.who(caller), now))
                .map(execution -> answer(execution, asked));
    }

    private static ResponseEntity<Object> answer(
            Execution<Transition, Refusal> execution, DeletionRegister.Request asked) {
        return switch (execution) {
            case Execution.Refused<Transition, Refusal>(var refusal) ->
                Refusals.problem(refusal).response();
            case Execution.Done<Transition, Refusal> done -> {
                var kept = done.after().state().deletions().requests().stream()
                        .filter(request -> request.ticket().equals(asked.ticket()))
                        .findFirst()
                        .orElse(asked);
                var place = "/api/v1/transitions/" + done.after().id() + "/deletion-requests/" + kept.id();
                yield ResponseEntity.created(URI.create(place)).body(Row.of(kept));
            }
        };
    }

    @GetMapping
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> list(
            @PathVariable String id, Caller caller, Paging paging, ServerHttpRequest request) {
        return transitions
                .load(id)
                .map(seen -> seen.state()
                        .opened()
                        .filter(open -> caller.inTeam(open.settings().team()))
                        .map(open -> Paging.answer(request, page(seen.state(), paging)))
                        .orElseGet(() ->
                                Refusals.problem(Refusal.unknownTransition()).response()));
    }

    private static Page<Row> page(Transition transition, Paging paging) {
        var after = paging.after().isEmpty() ? "" : paging.after().getFirst();
        var rows = transition.deletions().requests().stream()
                .filter(request -> request.id().compareTo(after) > 0)
                .sorted(java.util.Comparator.comparing(DeletionRegister.Request::id))
                .limit(paging.limit() + 1L)
                .map(Row::of)
                .toList();
        return Page.of(paging, rows, row -> List.of(row.id()));
    }
}
