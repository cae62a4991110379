package org.countersign.checklist.transition.web;

import java.time.Clock;
import java.util.Map;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.request.RequestId;
import org.countersign.checklist.transition.application.ChangeTransition;
import org.countersign.checklist.transition.application.OpenTransition;
import org.countersign.checklist.transition.application.Transitions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/transitions")
class TransitionController {
    private final OpenTransition openTransition;
    private final ChangeTransition changeTransition;
    private final Transitions transitions;
    private final Clock clock;

    TransitionController(
            OpenTransition openTransition, ChangeTransition changeTransition, Transitions transitions, Clock clock) {
        this.openTransition = openTransition;
        this.changeTransition = changeTransition;
        this.transitions = transitions;
        this.clock = clock;
    }

    @PostMapping
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> open(@RequestBody OpenBody body, Caller caller, RequestId request) {
        var now = clock.instant();
        return openTransition
                .handle(
                        request.resource(),
                        body.request(caller),
                        Callers.who(caller),
                        Callers.cause(request, caller, now))
                .map(execution -> Answers.created(execution, now));
    }

    @GetMapping("/{id}")
    @Permission("read")
    Mono<ResponseEntity<Object>> read(@PathVariable String id, ServerHttpRequest request) {
        return transitions.load(id).map(seen -> Answers.read(request, seen.state(), clock.instant()));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Permission("transitions:write")
    Mono<ResponseEntity<Object>> change(
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> body,
            Caller caller,
            RequestId requestId,
            ServerHttpRequest request) {
        var patch = TransitionPatch.of(body);
        var now = clock.instant();
        return changeTransition
                .settings(
                        id,
                        patch::over,
                        patch.reason(),
                        IfMatch.of(request, caller, now),
                        Callers.who(caller),
                        Callers.cause(requestId, caller, now))
                .map(execution -> Answers.changed(execution, now));
    }
}
