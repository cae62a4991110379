package org.countersign.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.countersign.chassis.journal.Entry;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.topic.Sequence;
import org.countersign.contracts.Event;
import org.countersign.contracts.EventType;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents 1.0 in the Kafka binary mode: attributes as {@code ce_} headers, the record's value is the data. */
final class KafkaEventSender implements EventSender {
    private static final JsonMapper JSON = WireJson.lenient();

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;

    /** {@code source} is the CloudEvents source: which service speaks. */
    KafkaEventSender(DefaultKafkaProducerFactory<String, byte[]> producers, String source) {
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
        this.source = source;
        kafka.setProducerListener(new ProducerListener<>() {}); // the relay says what failed, once
    }

    @Override
    public CompletionStage<?> send(String id, Event event, Entry entry) {
        var type = EventType.of(event.getClass());
        var out = new ProducerRecord<>(type.topic(), event.transition(), JSON.writeValueAsBytes(event));
        header(out, "ce_specversion", "1.0");
        header(out, "ce_id", id);
        header(out, "ce_source", source);
        header(out, "ce_type", type.name());
        header(out, "ce_time", entry.at().toString());
        header(out, "ce_subject", event.transition());
        header(out, Sequence.HEADER, Sequence.text(entry.seq()));
        header(out, "ce_causation", entry.causation());
        header(out, "content-type", "application/json");
        return kafka.send(out);
    }

    @Override
    public void close() {
        producers.destroy();
    }

    private static void header(ProducerRecord<?, ?> out, String name, String value) {
        out.headers().add(name, value.getBytes(UTF_8));
    }
}
