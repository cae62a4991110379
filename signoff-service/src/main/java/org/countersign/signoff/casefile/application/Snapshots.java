package org.countersign.signoff.casefile.application;

import java.util.Map;
import org.countersign.signoff.casefile.domain.Snapshot;
import reactor.core.publisher.Mono;

/** The canonical bytes of what was signed over, by digest. */
public interface Snapshots {
    /** Completes when all are stored; one that is there already stays as it is. */
    Mono<Void> keep(String transition, Map<String, Snapshot> byDigest);

    /** Exactly the bytes that the digest is over; empty where the transition has none of that digest. */
    Mono<byte[]> bytes(String transition, String digest);
}
