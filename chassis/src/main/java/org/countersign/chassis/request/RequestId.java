package org.countersign.chassis.request;

/**
 * What a controller method needs to write once in effect; it gets one as a parameter.
 *
 * @param cause the journal's causation: the same for every try under one {@code Idempotency-Key}, else of this request
 *     alone
 * @param resource UUIDv7 for the resource that the call creates: the same for every try under one key, else fresh
 */
public record RequestId(String cause, String resource) {}
