package org.countersign.gateway.landing;

import org.countersign.chassis.identity.PublicEndpoint;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LandingController {
    /** Nothing is loaded, nothing runs; the style stands in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Resource page = new ClassPathResource("landing/index.html");

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @PublicEndpoint
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().header("Content-Security-Policy", POLICY).body(page);
    }
}
