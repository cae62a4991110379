package org.countersign.signoff.certificate.application;

import reactor.core.publisher.Mono;

/** The certificates that were issued. */
public interface Certificates {
    /** The lines of a go's certificate; empty where none was issued. */
    Mono<String> find(String transition, int decision);

    /** Stores them unless another is there: the first stands. */
    Mono<Void> keep(String transition, int decision, String lines);
}
