package org.countersign.evidence;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The evidence service as a process of its own. */
@SpringBootApplication
public final class EvidenceApplication {
    private EvidenceApplication() {}

    /** Starts the service; its settings stand in {@code evidence-service.yml}. */
    public static void main(String[] args) {
        var application = new SpringApplication(EvidenceApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "evidence-service"));
        application.run(args);
    }
}
