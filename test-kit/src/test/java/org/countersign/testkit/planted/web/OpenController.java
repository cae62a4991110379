package org.countersign.testkit.planted.web;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.countersign.testkit.planted.mongo.Shelf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Planted: public, without a permission, speaks to the store, meets another adapter, waits. */
@RestController
public class OpenController {
    MongoDatabase database;
    Shelf shelf;

    @GetMapping("/open")
    String open() {
        return Mono.just("open").block();
    }
}
