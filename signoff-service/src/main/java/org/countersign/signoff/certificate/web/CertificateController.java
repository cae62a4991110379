package org.countersign.signoff.certificate.web;

import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.certificate.application.Issuing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a certificate is fetched. */
@RestController
class CertificateController {
    private static final MediaType LINES = MediaType.parseMediaType("application/jsonl;charset=UTF-8");

    private final Cases cases;
    private final Issuing issuing;

    CertificateController(Cases cases, Issuing issuing) {
        this.cases = cases;
        this.issuing = issuing;
    }

    @GetMapping("/api/v1/signoffs/{transition}/certificate")
    @Permission("read")
    Mono<ResponseEntity<Object>> certificate(@PathVariable String transition) {
        return cases.load(transition).flatMap(seen -> {
            if (!seen.state().known()) {
                return Mono.just(Refused.unknownTransition(transition).response());
            }
            return issuing.of(transition, seen.state().decision())
                    .map(lines -> ResponseEntity.ok().contentType(LINES).<Object>body(lines))
                    .defaultIfEmpty(none().response());
        });
    }

    private static Problem none() {
        return Problem.of(404, "no-certificate", "No certificate", "no go was given for this transition");
    }
}
