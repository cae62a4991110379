package org.countersign.signoff.overview.web;

import java.time.Clock;
import java.time.Instant;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.journal.Versioned;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.refusal.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a case is read. */
@RestController
class OverviewController {
    private final Cases cases;
    private final Clock clock;

    OverviewController(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/api/v1/signoffs/{transition}")
    @Permission("read")
    Mono<ResponseEntity<Object>> overview(@PathVariable String transition, Caller caller) {
        return cases.load(transition).map(seen -> answer(seen, caller, clock.instant()));
    }

    private static ResponseEntity<Object> answer(Versioned<Case> seen, Caller caller, Instant now) {
        var terms = seen.state().heard().terms();
        return terms == null
                ? Refused.unknownTransition(seen.id()).response()
                : ResponseEntity.ok()
                        .eTag(Refused.tag(seen, now))
                        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                        .body(Overview.of(seen.state(), terms, caller, now));
    }
}
