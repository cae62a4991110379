package org.countersign.chassis.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.chassis.topic.Sequence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.MessageBuilder;

class EventReaderTest {
    private static final byte[] BODY = """
            {"transition":"t-1","evidence":"e-1","items":[],"reason":"r","by":{"id":"ada","kind":"person"},\
            "at":"2026-03-01T10:00:00Z"}""".getBytes(UTF_8);

    private final EventReader reader = new EventReader();

    @Test
    void handsOnThePlaceInTheStreamOfWhoSaidIt() {
        assertThat(sequence("00000000000000000042".getBytes(UTF_8))).isEqualTo(42);
        assertThat(sequence("00000000000000000042")).isEqualTo(42);
    }

    /** An event that does not say its place is an event all the same. */
    @Test
    void readsAnEventThatDoesNotSayItsPlace() {
        assertThat(sequence(null)).isEqualTo(Sequence.UNKNOWN);
        assertThat(sequence("the last".getBytes(UTF_8))).isEqualTo(Sequence.UNKNOWN);
        assertThat(sequence(7)).isEqualTo(Sequence.UNKNOWN);
    }

    private long sequence(@Nullable Object header) {
        var message = MessageBuilder.withPayload(BODY)
                .setHeader("ce_id", "1")
                .setHeader("ce_type", "org.countersign.evidence.withdrawn.v1")
                .setHeader("ce_source", "urn:countersign:elsewhere")
                .setHeader("ce_time", "2026-03-01T10:00:00Z")
                .setHeader("ce_sequence", header)
                .build();
        return reader.read(message).orElseThrow().sequence();
    }
}
