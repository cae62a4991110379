package org.countersign.chassis.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.topic.Sequence;
import org.countersign.contracts.EventType;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents 1.0 in the Kafka binary mode. */
final class EventReader {
    private static final JsonMapper JSON = WireJson.lenient();

    /**
     * Empty where the type is not known here: new facts are no errors.
     *
     * @throws MalformedEventException where a known type cannot be read
     */
    Optional<Received> read(Message<byte[]> message) {
        var type = EventType.all().get(header(message, "ce_type"));
        if (type == null) {
            return Optional.empty();
        }
        try {
            var event = JSON.readValue(message.getPayload(), type.record());
            if (event == null || event.transition() == null) {
                throw new MalformedEventException("no transition in a record of type " + type.name());
            }
            return Optional.of(new Received(
                    header(message, "ce_id"),
                    header(message, "ce_source"),
                    text(message, Sequence.HEADER).map(Sequence::of).orElse(Sequence.UNKNOWN),
                    Instant.parse(header(message, "ce_time")),
                    event));
        } catch (JacksonException | DateTimeException unreadable) {
            throw new MalformedEventException("unreadable record of type " + type.name(), unreadable);
        }
    }

    private static String header(Message<?> message, String name) {
        return text(message, name).orElseThrow(() -> new MalformedEventException("no header " + name));
    }

    private static Optional<String> text(Message<?> message, String name) {
        return switch (message.getHeaders().get(name)) {
            case String text -> Optional.of(text);
            case byte[] bytes -> Optional.of(new String(bytes, UTF_8));
            case null, default -> Optional.empty();
        };
    }
}
