package org.countersign.standalone.context;

import org.countersign.standalone.options.Ports;

/** The five services, in the order in which their ports follow each other. */
public enum ServiceContext {
    GATEWAY("gateway", "org.countersign.gateway.GatewayApplication"),
    CHECKLIST("checklist-service", "org.countersign.checklist.ChecklistApplication"),
    EVIDENCE("evidence-service", "org.countersign.evidence.EvidenceApplication"),
    SIGNOFF("signoff-service", "org.countersign.signoff.SignoffApplication"),
    NOTIFICATION("notification-service", "org.countersign.notification.NotificationApplication");

    private final String artifact;
    private final String application;

    ServiceContext(String artifact, String application) {
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

    Class<?> application() throws ClassNotFoundException {
        return Class.forName(application);
    }
}
