package org.countersign.standalone.context;

import org.countersign.checklist.ChecklistApplication;
import org.countersign.evidence.EvidenceApplication;
import org.countersign.gateway.GatewayApplication;
import org.countersign.notification.NotificationApplication;
import org.countersign.signoff.SignoffApplication;
import org.countersign.standalone.options.Ports;

/** The five services, in the order in which their ports follow each other. */
public enum ServiceContext {
    GATEWAY("gateway", GatewayApplication.class),
    CHECKLIST("checklist-service", ChecklistApplication.class),
    EVIDENCE("evidence-service", EvidenceApplication.class),
    SIGNOFF("signoff-service", SignoffApplication.class),
    NOTIFICATION("notification-service", NotificationApplication.class);

    private final String artifact;
    private final Class<?> application;

    ServiceContext(String artifact, Class<?> application) {
        this.artifact = artifact;
        this.application = application;
    }

    /** The name of its configuration file, without {@code .yml}. */
    public String artifact() {
        return artifact;
    }

    /** Its short name, in logs and in {@code running.json}. */
    public String part() {
        return artifact.replace("-service", "");
    }

    int port(Ports ports) {
        return switch (this) {
            case GATEWAY -> ports.gateway();
            case CHECKLIST -> ports.checklist();
            case EVIDENCE -> ports.evidence();
            case SIGNOFF -> ports.signoff();
            case NOTIFICATION -> ports.notification();
        };
    }

    Class<?> application() {
        return application;
    }
}
