package org.countersign.chassis.request;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.problem.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import reactor.core.publisher.Mono;

@RestController
class ParcelsController {
    final ConcurrentLinkedQueue<RequestId> effects = new ConcurrentLinkedQueue<>();
    volatile boolean failing;

    @Bean
    static MemoryRequests memory() {
        return new MemoryRequests();
    }

    @Bean
    static IdempotencyFilter idempotency(
            MemoryRequests requests, Clock clock, @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers) {
        return new IdempotencyFilter(requests, clock, handlers);
    }

    @Permission("read")
    @PostMapping("/parcels")
    Mono<ResponseEntity<Object>> send(@RequestBody Map<String, Object> body, RequestId id) {
        return Mono.delay(Duration.ofMillis(100)).map(_ -> answer(body, id));
    }

    @Permission("read")
    @PostMapping("/parcels/long")
    List<String> sendLong(@RequestBody String body, RequestId id) {
        effects.add(id);
        return List.of(body.repeat(2_000_000 / body.length()));
    }

    private ResponseEntity<Object> answer(Map<String, Object> body, RequestId id) {
        if (body.containsKey("refuse")) {
            return Problem.of(409, "no", "No", null).response();
        }
        effects.add(id);
        if (failing) {
            throw new IllegalStateException("after the effect");
        }
        return ResponseEntity.created(URI.create("/parcels/" + id.resource()))
                .eTag("\"1\"")
                .body(Map.of("id", id.resource()));
    }
}
