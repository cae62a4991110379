package org.countersign.checklist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** checklist-service as a process of its own. */
@SpringBootApplication(proxyBeanMethods = false)
public class ChecklistApplication {
    /** Starts the service; its settings are in {@code checklist-service.yml}. */
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "checklist-service");
        SpringApplication.run(ChecklistApplication.class, arguments);
    }
}
