package org.countersign.notification.delivery.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.notification.delivery.application.Deliveries.Errand;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Notice;
import org.countersign.notification.notice.domain.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Makes the tries, some side by side, so that one slow receiver delays no other. What does not fit into its bounded queue,
 * or is cut off by a stop, counts as lost when its lease ends, and is tried again.
 */
public final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int QUEUE = 1_000;

    private final Deliveries deliveries;
    private final Books books;
    private final Map<ChannelType, Courier> couriers;
    private final Clock clock;
    private final Sinks.Many<Errand> errands =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(QUEUE));
    private final Disposable work;

    /** {@code parallel} is how many tries run side by side. */
    public Postman(Deliveries deliveries, Books books, List<Courier> couriers, Clock clock, int parallel) {
        this.deliveries = deliveries;
        this.books = books;
        this.couriers = couriers.stream().collect(Collectors.toUnmodifiableMap(Courier::type, Function.identity()));
        this.clock = clock;
        this.work = errands.asFlux().flatMap(this::run, parallel).subscribe();
    }

    /** Takes an errand; answers at once. */
    public synchronized void take(Errand errand) {
        var taken = errands.tryEmitNext(errand);
        if (taken.isFailure()) {
            LOG.atWarn()
                    .addKeyValue("notice", errand.notice())
                    .addKeyValue("cause", taken.name())
                    .log("no room for a delivery now; it is tried again when its lease ends");
        }
    }

    private Mono<Void> run(Errand errand) {
        return deliveries
                .notice(errand)
                .flatMap(notice -> outcome(notice, errand))
                .flatMap(outcome -> deliveries.end(errand, outcome))
                .onErrorResume(fault -> {
                    LOG.atWarn()
                            .addKeyValue("transition", errand.transition())
                            .addKeyValue("notice", errand.notice())
                            .setCause(fault)
                            .log("the end of a delivery was not noted; it is tried again when its lease ends");
                    return Mono.empty();
                });
    }

    private Mono<Outcome> outcome(Notice notice, Errand errand) {
        return Mono.justOrEmpty(notice.leg(errand.leg())).flatMap(leg -> deliver(notice, leg.target()));
    }

    private Mono<Outcome> deliver(Notice notice, Target target) {
        var courier = couriers.get(target.channel());
        return books.destination(target)
                .flatMap(to -> courier == null
                        ? Mono.<Outcome>empty()
                        : courier.deliver(notice.message(), to, clock.instant()))
                .defaultIfEmpty(new Outcome.Rejected("channel-removed", null));
    }

    @Override
    public void close() {
        work.dispose();
    }
}
