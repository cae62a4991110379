package org.countersign.signoff;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The sign-off service as a process of its own. */
@SpringBootApplication(proxyBeanMethods = false)
public final class SignoffApplication {
    public static void main(String[] args) {
        var application = new SpringApplication(SignoffApplication.class);
        application.setDefaultProperties(java.util.Map.of("spring.config.name", "signoff-service"));
        application.run(args);
    }
}
