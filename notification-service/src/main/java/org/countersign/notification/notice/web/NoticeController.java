package org.countersign.notification.notice.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.request.RequestId;
import org.countersign.chassis.web.Page;
import org.countersign.chassis.web.Paging;
import org.countersign.notification.notice.application.Acknowledge;
import org.countersign.notification.notice.application.NoticeList;
import org.countersign.notification.notice.domain.Acknowledging;
import org.countersign.notification.notice.domain.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/notifications")
class NoticeController {
    private final NoticeList notices;
    private final Acknowledge acknowledge;
    private final Clock clock;

    NoticeController(NoticeList notices, Acknowledge acknowledge, Clock clock) {
        this.notices = notices;
        this.acknowledge = acknowledge;
        this.clock = clock;
    }

    @GetMapping
    @Permission("read")
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String transition,
            @RequestParam(required = false) @Nullable String state,
            Paging paging,
            ServerHttpRequest request) {
        var wanted = state == null ? null : state(state);
        var before = paging.after().isEmpty() ? null : paging.after().getFirst();
        return notices.find(transition, wanted, before, paging.limit() + 1)
                .map(found -> Page.of(
                        paging, found, notice -> List.of(notice.message().id())))
                .map(page -> Paging.answer(request, page.map(NoticeResponse::of)));
    }

    @GetMapping("/{id}")
    @Permission("read")
    Mono<ResponseEntity<Object>> one(@PathVariable String id) {
        return notices.one(id)
                .map(notice -> ResponseEntity.ok((Object) NoticeResponse.of(notice)))
                .defaultIfEmpty(unknown().response());
    }

    @PostMapping("/{id}/acknowledgement")
    @Permission("read")
    Mono<ResponseEntity<Object>> acknowledge(@PathVariable String id, Caller caller, RequestId requestId) {
        var reader = new Acknowledging.Reader(caller.id(), caller.isPerson(), caller.teams());
        var cause = new Cause(requestId.cause(), caller.actor(), clock.instant());
        return acknowledge
                .handle(id, reader, cause)
                .flatMap(execution -> execution instanceof Execution.Refused<?, Acknowledging.Refusal>(var why)
                        ? Mono.just(refused(why).response())
                        : one(id))
                .defaultIfEmpty(unknown().response());
    }

    private static Notice.State state(String text) {
        return Arrays.stream(Notice.State.values())
                .filter(state -> WireJson.name(state).equals(text))
                .findFirst()
                .orElseThrow(() -> badState().exception());
    }

    private static Problem badState() {
        var known = Arrays.stream(Notice.State.values()).map(WireJson::name).collect(Collectors.joining(", "));
        return Problem.of(400, "invalid-parameter", "Invalid parameter", "state: must be one of: " + known)
                .with("parameter", "state");
    }

    private static Problem unknown() {
        return Problem.of(404, "notice-unknown", "Notice unknown", null);
    }

    private static Problem refused(Acknowledging.Refusal why) {
        return switch (why) {
            case PERSON_NEEDED -> Problem.of(403, "person-needed", "Person needed", "only a person takes note");
            case NOT_ADDRESSEE ->
                Problem.of(403, "not-addressee", "Not the addressee", "the notice was meant for somebody else");
        };
    }
}
