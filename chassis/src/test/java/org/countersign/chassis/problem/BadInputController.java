package org.countersign.chassis.problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.chassis.identity.PublicEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

@RestController
class BadInputController {
    enum Colour {
        RED,
        LIGHT_BLUE
    }

    record Part(String name, int weight, Colour colour) {}

    record Order(String title, List<Part> parts, Instant due, Map<Colour, Integer> counts, boolean urgent) {
        Order {
            if ("forbidden".equals(title)) {
                throw new IllegalArgumentException("this title is not to be used");
            }
        }
    }

    @PublicEndpoint
    @PostMapping(path = "/orders", consumes = "application/json", produces = "application/json")
    Mono<Order> take(@RequestBody Order order) {
        return Mono.just(order);
    }

    @PublicEndpoint
    @PostMapping("/trees")
    Mono<Map<String, Object>> tree(@RequestBody Map<String, Object> tree) {
        return Mono.just(Map.of("keys", tree.keySet()));
    }

    @PublicEndpoint
    @PostMapping("/bytes")
    Mono<Map<String, Integer>> bytes(@RequestBody byte[] bytes) {
        return Mono.just(Map.of("length", bytes.length));
    }

    @PublicEndpoint
    @GetMapping("/numbers")
    Mono<String> number(@RequestParam int number) {
        return Mono.just("" + number);
    }

    @PublicEndpoint
    @GetMapping("/refusals")
    ResponseEntity<Object> refuse() {
        return Problem.of(409, "not-ready", "Not ready", "two items are open")
                .with("blockers", List.of("load", "restore"))
                .response();
    }

    @PublicEndpoint
    @GetMapping("/faults/{kind}")
    Mono<String> fail(@PathVariable String kind) {
        return switch (kind) {
            case "secret" -> Mono.error(new IllegalStateException("password=hunter2"));
            case "precondition" -> Mono.error(new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "stale"));
            case "away" -> Mono.error(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "inner-host:1"));
            case "issuer" -> Mono.error(new AuthenticationServiceException("inner-host:2"));
            default -> Mono.error(new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "inner"));
        };
    }
}
