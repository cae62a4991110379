package org.countersign.evidence.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.StreamType;
import org.countersign.evidence.EvidenceApplication;
import org.countersign.testkit.backend.Backends;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The service as it runs, started once for all tests. */
final class Service {
    private static final ConfigurableApplicationContext CONTEXT = context();

    private Service() {}

    /** Starts it where it does not run yet. */
    static void start() {
        if (!CONTEXT.isRunning()) {
            throw new IllegalStateException("the service has stopped");
        }
    }

    /** Calls in the name of a bearer. */
    static WebTestClient as(String bearer) {
        return anonymous()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + bearer)
                .build();
    }

    static WebTestClient anonymous() {
        return WebTestClient.bindToServer()
                .baseUrl(at("").toString())
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 * 1024 * 1024))
                .build();
    }

    static URI at(String path) {
        return URI.create("http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port") + path);
    }

    /** How many entries the stream of a transition has. */
    static long entries(String transition) {
        var files = (StreamType<?, ?>) CONTEXT.getBean("transitionFiles");
        var file = CONTEXT.getBean(Journal.class).load(files, transition).block(Duration.ofSeconds(10));
        return file == null ? 0 : file.seq();
    }

    static byte[] example(String name) {
        try {
            return Files.readAllBytes(Path.of("../examples/reports").resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ConfigurableApplicationContext context() {
        Map<String, Object> settings = new HashMap<>(Backends.shared().properties("evidence"));
        settings.put("spring.config.name", "evidence-service");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("countersign.oidc.issuer", "https://issuer.example.org");
        settings.put("countersign.log-format", "");
        settings.put("logging.level.root", "warn");
        return new SpringApplicationBuilder(EvidenceApplication.class, TestTokens.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
