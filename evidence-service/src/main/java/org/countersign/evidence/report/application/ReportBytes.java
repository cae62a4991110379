package org.countersign.evidence.report.application;

import reactor.core.publisher.Mono;

/** The bytes of reports as posted, each kept once, by digest. */
public interface ReportBytes {
    /**
     * Keeps the bytes; completes when they are safe. Bytes that are kept already stay as they are.
     *
     * @param digest {@code sha256:} and hex, of exactly these bytes
     */
    Mono<Void> keep(String digest, byte[] bytes);

    /** The bytes as they were posted; empty where none of that digest are kept. */
    Mono<byte[]> find(String digest);
}
