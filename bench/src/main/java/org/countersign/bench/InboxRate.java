package org.countersign.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.countersign.chassis.inbox.Inbox;
import org.countersign.chassis.journal.Journal;
import org.countersign.contracts.Topics;
import org.countersign.testkit.backend.Backends;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/** How many events of other services are taken in: each is one entry of its transition's stream. */
final class InboxRate implements Measurement {
    private static final int EVENTS = 4_000;
    private static final int TRANSITIONS = 100;
    private static final int PATIENCE_SECONDS = 300;

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public String question() {
        return "events taken in, of %d transitions over 4 partitions, by so many threads".formatted(TRANSITIONS);
    }

    @Override
    public void run(Report report) {
        take(1);
        report.rate("record by record, 1 thread", EVENTS, take(1));
        report.rate("record by record, 4 threads", EVENTS, take(4));
    }

    private static Duration take(int threads) {
        var run = UUID.randomUUID().toString();
        try (var service = Measured.on(Store.fresh(), properties(run, threads), Consumers.class)) {
            send(run);
            return service.bean(Progress.class).await();
        }
    }

    private static Map<String, String> properties(String run, int threads) {
        return Map.of(
                "spring.config.import",
                "classpath:countersign-defaults.yml",
                "spring.cloud.function.definition",
                "evidence",
                "spring.cloud.stream.bindings.evidence-in-0.destination",
                Topics.EVIDENCE,
                "spring.cloud.stream.bindings.evidence-in-0.group",
                "bench-" + run,
                "spring.cloud.stream.bindings.evidence-in-0.consumer.concurrency",
                Integer.toString(threads),
                "countersign.kafka.brokers",
                Backends.shared().kafkaBrokers(),
                "bench.run",
                run);
    }

    private static void send(String run) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.shared().kafkaBrokers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : IntStream.range(0, EVENTS)
                    .mapToObj(event -> producer.send(record(run, event)))
                    .toList()) {
                sent.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the broker did not take what is to be measured", fault);
        }
    }

    private static ProducerRecord<String, byte[]> record(String run, int event) {
        var transition = run + "-" + event % TRANSITIONS;
        var body = """
                {"transition":"%s","evidence":"%d","items":[],"reason":"r","by":{"id":"ada","kind":"person"},\
                "at":"2026-03-01T10:00:00Z"}""".formatted(transition, event);
        var record = new ProducerRecord<>(Topics.EVIDENCE, transition, body.getBytes(UTF_8));
        Map.of(
                        "ce_id", run + "#" + event,
                        "ce_type", "org.countersign.evidence.withdrawn.v1",
                        "ce_source", "urn:countersign:bench",
                        "ce_specversion", "1.0",
                        "ce_time", "2026-03-01T10:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** From the first event of this run to the last. */
    static final class Progress {
        private final CountDownLatch open = new CountDownLatch(EVENTS);
        private final AtomicLong from = new AtomicLong();
        private final AtomicLong to = new AtomicLong();

        void begun() {
            from.compareAndSet(0, System.nanoTime());
        }

        void done() {
            to.accumulateAndGet(System.nanoTime(), Math::max);
            open.countDown();
        }

        Duration await() {
            try {
                if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(open.getCount() + " events were not taken in");
                }
                return Duration.ofNanos(to.get() - from.get());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Consumers {
        @Bean
        Progress progress() {
            return new Progress();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Consumer<Message<byte[]>> evidence(
                Inbox inbox, Journal journal, Progress progress, @Value("${bench.run}") String run) {
            return inbox.consumer(received -> {
                if (!received.event().transition().startsWith(run)) {
                    return Mono.empty(); // an earlier run's
                }
                progress.begun();
                return Note.take(journal, received.event().transition(), received.id())
                        .doOnNext(done -> progress.done())
                        .then();
            });
        }
    }
}
