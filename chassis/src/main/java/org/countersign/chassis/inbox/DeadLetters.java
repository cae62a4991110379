package org.countersign.chassis.inbox;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.countersign.chassis.journal.StreamBusyException;
import org.countersign.chassis.store.StoreFaults;
import org.countersign.contracts.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record whose handling failed: an unreadable one becomes a dead letter at once, one whose handler
 * failed after some tries, and one that met no store is tried until there is one: it is not the record's fault.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private DeadLetters() {}

    static DefaultErrorHandler handler(
            KafkaOperations<byte[], byte[]> kafka, InboxProperties properties, MeterRegistry registry) {
        var putAside = Counter.builder("countersign.inbox.dead-letters")
                .description("Records put aside")
                .register(registry);
        var topic = new DeadLetterPublishingRecoverer(
                kafka, (in, fault) -> new TopicPartition(in.topic() + Topics.DEAD_LETTER_SUFFIX, 0));
        topic.setFailIfSendResultIsError(true);
        ConsumerRecordRecoverer recoverer = (in, fault) -> {
            topic.accept(in, fault);
            putAside.increment();
            say(LOG.atError(), in, fault).log("a record became a dead letter");
        };
        var handler = new DefaultErrorHandler(recoverer, tries(properties));
        handler.setBackOffFunction((in, fault) -> pauses(fault, properties));
        handler.setRetryListeners(DeadLetters::triedAgain);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    /** Said at attempts 2, 4, 8, ...: a store that stays away is heard of, not a hundred times. */
    private static void triedAgain(ConsumerRecord<?, ?> in, @Nullable Exception fault, int attempt) {
        if (fault != null && attempt > 1 && Integer.bitCount(attempt) == 1) {
            say(LOG.atWarn(), in, fault).addKeyValue("attempt", attempt).log("a record is tried again");
        }
    }

    private static LoggingEventBuilder say(LoggingEventBuilder line, ConsumerRecord<?, ?> in, Exception fault) {
        return line.addKeyValue("topic", in.topic())
                .addKeyValue("partition", in.partition())
                .addKeyValue("offset", in.offset())
                .addKeyValue("cause", root(fault).toString());
    }

    private static BackOff pauses(Throwable fault, InboxProperties properties) {
        if (caused(fault, MalformedEventException.class::isInstance)) {
            return new FixedBackOff(0, 0);
        }
        return storeIsAway(fault)
                ? new FixedBackOff(properties.longestPause().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)
                : tries(properties);
    }

    private static ExponentialBackOff tries(InboxProperties properties) {
        var pauses = new ExponentialBackOff(properties.firstPause().toMillis(), 2);
        pauses.setMaxInterval(properties.longestPause().toMillis());
        pauses.setMaxAttempts(properties.attempts() - 1L);
        return pauses;
    }

    /** All but what the store refuses for what the handler wrote: a full disk, say, is not the record's fault. */
    private static boolean storeIsAway(Throwable fault) {
        return caused(fault, cause -> cause instanceof MongoException && !StoreFaults.isRefusal(cause))
                || caused(fault, StreamBusyException.class::isInstance)
                || ranOutOfTime(fault);
    }

    /** Reactor says it with a general exception and this text. */
    private static boolean ranOutOfTime(Throwable fault) {
        return root(fault) instanceof IllegalStateException late
                && String.valueOf(late.getMessage()).startsWith("Timeout on blocking read");
    }

    private static boolean caused(Throwable fault, Predicate<Throwable> is) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (is.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable fault) {
        var root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
