package org.countersign.notification.delivery.config;

import org.countersign.notification.delivery.application.Destination;
import org.countersign.notification.delivery.application.Greeter;
import org.countersign.notification.delivery.domain.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** One message to the operator's Slack channel at every start, so that a wrong address shows before it matters. */
final class SlackHello implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHello.class);

    private final Greeter slack;
    private final DeliveryProperties properties;

    SlackHello(Greeter slack, DeliveryProperties properties) {
        this.slack = slack;
        this.properties = properties;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (properties.hello()) {
            properties
                    .defaultReceiver()
                    .ifPresent(url -> slack.say(
                                    "Countersign is up. Go-live notices come here.", new Destination(url, null, true))
                            .subscribe(SlackHello::note));
        }
    }

    private static void note(Outcome outcome) {
        switch (outcome) {
            case Outcome.Delivered _ -> LOG.info("hello to the operator's Slack channel was taken");
            case Outcome.Retryable(var reason, var _, var _) -> failed(reason);
            case Outcome.Rejected(var reason, var _) -> failed(reason);
        }
    }

    /** The address is a secret and not repeated. */
    private static void failed(String reason) {
        LOG.atWarn().addKeyValue("reason", reason).log("hello to the operator's Slack channel failed");
    }
}
