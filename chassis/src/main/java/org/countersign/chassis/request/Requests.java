package org.countersign.chassis.request;

import reactor.core.publisher.Mono;

/** The keys in use. Every change is one atomic write to one document. */
interface Requests {
    /** False where the id is in use. */
    Mono<Boolean> reserve(Reserved reserved);

    /** Empty where the id is free. */
    Mono<Reserved> find(String id);

    /** False where somebody else took it over since it was seen, or it was answered or freed. */
    Mono<Boolean> takeOver(Reserved seen, Reserved next);

    /** Keeps the answer, unless another try took over. */
    Mono<Void> answer(Reserved reserved, Answer answer);

    /** Frees the key, unless another try took over. */
    Mono<Void> free(Reserved reserved);

    /** Lets the next try take over at once, unless another did already. */
    Mono<Void> lapse(Reserved reserved);
}
