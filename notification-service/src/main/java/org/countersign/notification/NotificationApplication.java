package org.countersign.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The notification service. */
@SpringBootApplication
public final class NotificationApplication {
    private NotificationApplication() {}

    /** Starts it on its own. */
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "notification-service");
        SpringApplication.run(NotificationApplication.class, args);
    }
}
