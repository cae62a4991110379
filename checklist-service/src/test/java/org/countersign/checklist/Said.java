package org.countersign.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.countersign.contracts.Actor;
import org.countersign.contracts.ActorKind;
import org.countersign.contracts.Outcome;
import org.countersign.contracts.evidence.Evidence;
import org.countersign.contracts.evidence.EvidenceEvent;

/** What other services say in tests. */
final class Said {
    static final Instant THEN = Instant.parse("2026-03-10T09:12:00Z");

    private Said() {}

    static EvidenceEvent.Assessed assessed(String transition, String item, String kind, String outcome) {
        return new EvidenceEvent.Assessed(
                transition,
                evidence(kind),
                item,
                1,
                kind,
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                null,
                "latency: http.latency.p95 is 212 ms, the limit is 300 ms.",
                List.of(),
                List.of(),
                Map.of("http.latency.p95", 212.0),
                Map.of(),
                THEN);
    }

    private static Evidence evidence(String kind) {
        return new Evidence(
                UUID.randomUUID().toString(),
                "sha256:" + "a".repeat(64),
                "k6-summary",
                kind,
                THEN,
                "production",
                null,
                null,
                new Actor("ci", ActorKind.MACHINE),
                List.of());
    }
}
