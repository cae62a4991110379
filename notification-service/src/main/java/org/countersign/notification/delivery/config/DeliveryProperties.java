package org.countersign.notification.delivery.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countersign.notification.delivery.domain.Attempts;
import org.countersign.notification.delivery.domain.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are delivered.
 *
 * @param slackWebhookUrl the operator's Slack address: gets what nobody else can, and every go-live notice. A secret
 * @param hello whether a start is announced there
 * @param publicUrl where people reach the gateway; links in notices start with it
 * @param pauses after the first, second, ... failed try
 * @param longestWait the most that a receiver may ask us to wait
 * @param timeout of one try
 * @param lease after which a try without an end counts as lost; more than {@code timeout}
 * @param parallel how many tries run side by side
 * @param breakerWindow tries of which half may fail before a host gets a rest
 * @param breakerRest how long that is
 */
@ConfigurationProperties("countersign.notification")
record DeliveryProperties(
        @Nullable String slackWebhookUrl,
        @DefaultValue("true") boolean hello,
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,

        @DefaultValue({"5s", "30s", "5m", "30m", "2h", "5h", "10h"})
        List<Duration> pauses,

        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("16") int parallel,
        @DefaultValue("10") int breakerWindow,
        @DefaultValue("30s") Duration breakerRest) {
    DeliveryProperties {
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalArgumentException("countersign.notification.lease must be longer than its timeout");
        }
    }

    Optional<String> defaultReceiver() {
        return Optional.ofNullable(slackWebhookUrl).map(String::strip).filter(url -> !url.isEmpty());
    }

    Attempts attempts() {
        return new Attempts(new Schedule(pauses, longestWait), lease);
    }

    URI link(String transition) {
        var base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "api/v1/transitions/" + transition);
    }
}
