package org.countersign.chassis.topic;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.core.KafkaAdmin;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Makes the topics once: before anything listens if the broker is there, else beside the start and for as long as it takes. A
 * service that started before its broker would otherwise wait for topics that nobody makes.
 */
final class TopicMaker implements SmartInitializingSingleton, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TopicMaker.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final KafkaAdmin admin;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean made;
    private volatile @Nullable Disposable tries;

    /** The admin must throw where it cannot reach the broker. */
    TopicMaker(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** Whether the topics have been seen since the start of this process. */
    boolean made() {
        return made;
    }

    /** Runs this when the topics are there: now, or beside the start; again where it fails. */
    void whenMade(Runnable next) {
        waiting.add(next);
        if (made) {
            runWaiting();
        }
    }

    private synchronized void runWaiting() {
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            next.run();
            waiting.remove();
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            make();
        } catch (IllegalStateException notYet) {
            said(notYet);
            tries = Mono.fromRunnable(this::make)
                    .subscribeOn(Schedulers.boundedElastic())
                    .retryWhen(Retry.backoff(Long.MAX_VALUE, SHORTEST_PAUSE)
                            .maxBackoff(LONGEST_PAUSE)
                            .doBeforeRetry(again -> said(again.failure())))
                    .delaySubscription(SHORTEST_PAUSE)
                    .subscribe();
        }
    }

    private void make() {
        admin.initialize();
        made = true;
        runWaiting();
    }

    private void said(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        LOG.atWarn()
                .addKeyValue("cause", cause.toString())
                .log(made ? "a topic cannot be listened to yet" : "topics cannot be made or read yet");
    }

    @Override
    public void destroy() {
        var running = tries;
        if (running != null) {
            running.dispose();
        }
    }
}
