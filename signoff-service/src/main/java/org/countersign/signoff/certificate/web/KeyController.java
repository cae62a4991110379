package org.countersign.signoff.certificate.web;

import java.util.List;
import java.util.Map;
import org.countersign.chassis.identity.PublicEndpoint;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.certificate.keys.SigningKey;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public keys, for everybody who wants to check a certificate. */
@RestController
class KeyController {
    private static final MediaType JWKS = MediaType.parseMediaType("application/jwk-set+json");
    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

    private final SigningKey key;

    KeyController(SigningKey key) {
        this.key = key;
    }

    @GetMapping("/api/v1/signing-keys")
    @PublicEndpoint
    ResponseEntity<Object> keys() {
        return ResponseEntity.ok().contentType(JWKS).body(Map.of("keys", List.of(key.jwk())));
    }

    @GetMapping("/api/v1/signing-keys/{kid}.pem")
    @PublicEndpoint
    ResponseEntity<Object> pem(@PathVariable String kid) {
        return kid.equals(key.keyId())
                ? ResponseEntity.ok().contentType(PEM).body(key.pem())
                : Problem.of(404, "unknown-key", "Unknown key", "this service signs with " + key.keyId())
                        .response();
    }
}
