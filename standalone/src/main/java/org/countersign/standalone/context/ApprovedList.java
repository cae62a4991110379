package org.countersign.standalone.context;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which auto-configurations a context may wake. The class path holds those of all six applications, and some of them start
 * for the mere presence of another one's jars.
 *
 * @param approved package prefixes, ending in a dot, or whole class names
 * @param refused exceptions to them
 */
record ApprovedList(List<String> approved, List<String> refused) {
    private static final List<String> EVERY_SERVICE = List.of(
            "org.countersign.",
            "org.springframework.boot.actuate.autoconfigure.",
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.health.autoconfigure.",
            "org.springframework.boot.http.client.autoconfigure.",
            "org.springframework.boot.http.codec.autoconfigure.",
            "org.springframework.boot.jackson.autoconfigure.",
            "org.springframework.boot.micrometer.metrics.autoconfigure.",
            "org.springframework.boot.micrometer.observation.autoconfigure.",
            "org.springframework.boot.netty.autoconfigure.",
            "org.springframework.boot.reactor.",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.",
            "org.springframework.boot.security.autoconfigure.web.reactive.",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.",
            "org.springframework.boot.validation.autoconfigure.",
            "org.springframework.boot.webclient.autoconfigure.",
            "org.springframework.boot.webflux.autoconfigure.");

    private static final List<String> WITH_EVENTS = List.of(
            "org.springframework.boot.integration.autoconfigure.",
            "org.springframework.boot.kafka.autoconfigure.",
            "org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration",
            "org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration",
            "org.springframework.cloud.stream.");

    private static final List<String> WITH_ROUTES = List.of(
            "io.github.resilience4j.",
            "org.springframework.boot.kafka.autoconfigure.",
            "org.springframework.cloud.autoconfigure.",
            "org.springframework.cloud.circuitbreaker.",
            "org.springframework.cloud.client.",
            "org.springframework.cloud.commons.",
            "org.springframework.cloud.gateway.config.");

    /** Alone, the gateway has no store on its class path; here it has everybody's. */
    private static final List<String> NEEDS_A_STORE = List.of(
            "org.countersign.chassis.inbox.InboxAutoConfiguration",
            "org.countersign.chassis.journal.JournalAutoConfiguration",
            "org.countersign.chassis.relay.RelayAutoConfiguration",
            "org.countersign.chassis.request.IdempotencyConfiguration",
            "org.countersign.chassis.store.StoreAutoConfiguration",
            "org.countersign.chassis.telemetry.StoreHealthConfiguration",
            "org.countersign.chassis.timer.TimerAutoConfiguration",
            "org.countersign.chassis.topic.TopicAutoConfiguration");

    private static final List<String> WAKES_STREAMS = List.of(
            "org.springframework.cloud.gateway.config.GatewayFunctionAutoConfiguration",
            "org.springframework.cloud.gateway.config.GatewayStreamAutoConfiguration");

    private static final List<String> WITH_BREAKERS =
            List.of("io.github.resilience4j.", "org.springframework.cloud.circuitbreaker.");

    static ApprovedList of(ServiceContext service) {
        return switch (service) {
            case GATEWAY ->
                new ApprovedList(together(EVERY_SERVICE, WITH_ROUTES), together(WAKES_STREAMS, NEEDS_A_STORE));
            case CHECKLIST, EVIDENCE, SIGNOFF -> new ApprovedList(together(EVERY_SERVICE, WITH_EVENTS), List.of());
            case NOTIFICATION ->
                new ApprovedList(together(together(EVERY_SERVICE, WITH_EVENTS), WITH_BREAKERS), List.of());
        };
    }

    boolean allows(String autoConfiguration) {
        return !refused.contains(autoConfiguration)
                && approved.stream()
                        .anyMatch(entry -> entry.endsWith(".")
                                ? autoConfiguration.startsWith(entry)
                                : autoConfiguration.equals(entry));
    }

    private static List<String> together(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
