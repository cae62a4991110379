package org.countersign.notification.delivery.timer;

import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.timer.TimerHandler;
import org.countersign.notification.delivery.application.Deliveries;
import org.countersign.notification.delivery.application.Postman;
import org.countersign.notification.notice.domain.DueName;
import reactor.core.publisher.Mono;

/** Begins what is due; making the try itself is left to the postman, so that timers wait for nobody. */
public final class NoticeTimer implements TimerHandler {
    private final Deliveries deliveries;
    private final Postman postman;

    /** For streams {@code transition/...}. */
    public NoticeTimer(Deliveries deliveries, Postman postman) {
        this.deliveries = deliveries;
        this.postman = postman;
    }

    @Override
    public String prefix() {
        return "transition";
    }

    @Override
    public Mono<Void> due(String transition, String name, Cause cause) {
        return Mono.justOrEmpty(DueName.of(name)).flatMap(due -> switch (due) {
            case DueName.ToRoute(var notice) -> deliveries.route(transition, notice, cause);
            case DueName.ToSend(var notice, var leg) ->
                deliveries
                        .begin(transition, notice, leg, cause)
                        .doOnNext(postman::take)
                        .then();
        });
    }
}
