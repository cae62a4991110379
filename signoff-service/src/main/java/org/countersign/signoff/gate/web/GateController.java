package org.countersign.signoff.gate.web;

import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.gate.application.Gate;
import org.countersign.signoff.gate.application.GateAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where deploy tools ask. */
@RestController
class GateController {
    private static final Logger LOG = LoggerFactory.getLogger(GateController.class);

    private final Gate gate;

    GateController(Gate gate) {
        this.gate = gate;
    }

    /** A denial is an answer, so 200, unless {@code enforce} asks for a status that stops a script. */
    @GetMapping("/api/v1/gate")
    @Permission("read")
    Mono<ResponseEntity<Object>> gate(
            @RequestParam(required = false) @Nullable String workload,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "false") boolean enforce) {
        if (workload == null || workload.isBlank()) {
            return Mono.just(missing("workload").response());
        }
        if (stage == null || stage.isBlank()) {
            return Mono.just(missing("stage").response());
        }
        return Mono.defer(() -> gate.ask(workload, stage, subject))
                .map(answer -> ResponseEntity.status(status(answer, enforce))
                        .cacheControl(CacheControl.noStore())
                        .<Object>body(answer))
                .onErrorResume(GateController::closed);
    }

    private static HttpStatus status(GateAnswer answer, boolean enforce) {
        return enforce && !answer.allowed() ? HttpStatus.FORBIDDEN : HttpStatus.OK;
    }

    private static Problem missing(String parameter) {
        return Problem.of(400, "missing-parameter", "Missing parameter", parameter + " is required")
                .with("parameter", parameter);
    }

    /** Fails closed: no answer is a no. */
    private static Mono<ResponseEntity<Object>> closed(Throwable fault) {
        LOG.error("the gate could not answer", fault);
        return Mono.just(
                Problem.of(503, "unavailable", "Unavailable", "the gate cannot answer at present: take it as a no")
                        .with("allowed", false)
                        .response());
    }
}
