package org.countersign.testkit.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stack that was chosen for the services, read from the class path that a service really has. */
public final class StackRules {
    private static final Map<String, String> NEVER = Map.of(
            "org.springframework.web.servlet.DispatcherServlet", "a servlet stack blocks a thread for each request",
            "org.apache.catalina.startup.Tomcat", "a servlet container is a second web stack",
            "com.mongodb.client.MongoClients", "the synchronous driver blocks");
    private static final Map<String, String> EVERY = Map.of(
            "org.springframework.web.reactive.DispatcherHandler", "every service answers by WebFlux",
            "org.junit.jupiter.api.Test", "tests are written for JUnit Jupiter");
    private static final Map<String, String> WITH_STORE = Map.of(
            "com.mongodb.reactivestreams.client.MongoClient",
                    "a service with a store speaks to it by the reactive driver",
            "org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder",
                    "events come in by Spring Cloud Stream (ADR-0002)",
            "org.springframework.kafka.core.KafkaTemplate", "events go out by spring-kafka (ADR-0002)");
    private static final Map<String, String> WITHOUT_STORE = Map.of(
            "com.mongodb.reactivestreams.client.MongoClient", "a door keeps nothing",
            "org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder", "a door hears no events",
            "org.springframework.kafka.core.KafkaTemplate", "a door tells no events");

    private StackRules() {}

    /**
     * For the four services that have a store.
     *
     * @throws AssertionError naming each class that is missing or must not be there, and why
     */
    public static void checkWithStore() {
        var wrong = new ArrayList<>(wrong(EVERY, true));
        wrong.addAll(wrong(WITH_STORE, true));
        wrong.addAll(wrong(NEVER, false));
        fail(wrong);
    }

    /**
     * For the gateway, which has neither store nor broker.
     *
     * @throws AssertionError naming each class that is missing or must not be there, and why
     */
    public static void checkWithoutStore() {
        var wrong = new ArrayList<>(wrong(EVERY, true));
        wrong.addAll(wrong(NEVER, false));
        wrong.addAll(wrong(WITHOUT_STORE, false));
        fail(wrong);
    }

    static List<String> wrong(Map<String, String> classes, boolean expected) {
        return classes.entrySet().stream()
                .filter(entry -> isThere(entry.getKey()) != expected)
                .map(entry -> entry.getKey() + (expected ? " is missing: " : " is there: ") + entry.getValue())
                .sorted()
                .toList();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, StackRules.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static void fail(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
