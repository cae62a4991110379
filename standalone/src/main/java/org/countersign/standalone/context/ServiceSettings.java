package org.countersign.standalone.context;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.standalone.options.Options;
import org.countersign.standalone.options.Ports;

/**
 * What a service is told here and would be told by its environment elsewhere: the same keys, other addresses.
 *
 * @param options of this start
 * @param mongodb connection string of the store
 * @param brokers addresses of the broker
 */
public record ServiceSettings(Options options, String mongodb, String brokers) {
    Map<String, String> of(ServiceContext service) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("countersign.context", service.part());
        // Each jar's file has a name of its own: of several application.yml only the first would be read.
        settings.put("spring.config.name", service.artifact());
        settings.put("server.port", String.valueOf(service.port(options.ports())));
        settings.put("server.address", service == ServiceContext.GATEWAY ? options.bind() : Options.LOOPBACK);
        settings.put("countersign.kafka.brokers", brokers);
        settings.put("countersign.oidc.issuer", options.tokenIssuer().toString());
        jwks().ifPresent(address -> settings.put("countersign.oidc.jwks", address));
        if (service != ServiceContext.GATEWAY) {
            settings.put("countersign.mongodb.uri", mongodb);
        }
        // One JVM holds all leases, so a sweep only finds what a crash has left.
        settings.put("countersign.relay.sweep", "PT30S");
        settings.put("countersign.timer.sweep", "PT30S");
        // The same name at every start: what it held when it was killed is its own again at once.
        settings.put("countersign.instance", "standalone");
        settings.putAll(own(service));
        return settings;
    }

    private Map<String, String> own(ServiceContext service) {
        return switch (service) {
            case GATEWAY -> upstreams(options.ports());
            case SIGNOFF ->
                Map.of(
                        "countersign.signing.directory",
                        options.data().resolve("signing").toString());
            case NOTIFICATION -> notification();
            case CHECKLIST, EVIDENCE -> Map.of();
        };
    }

    private Map<String, String> notification() {
        Map<String, String> settings = new LinkedHashMap<>();
        // Who reaches this machine's loopback anyway may be sent to it; others, from whom a bind lets calls in, may
        // not.
        settings.put("countersign.notification.trust-loopback", String.valueOf(isLoopback(options.bind())));
        settings.put("countersign.notification.public-url", options.gatewayUrl());
        options.slack()
                .ifPresent(address -> settings.put("countersign.notification.slack-webhook-url", address.toString()));
        return settings;
    }

    private static boolean isLoopback(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    private Optional<String> jwks() {
        if (options.issuer().isEmpty()) {
            return Optional.of(options.tokenIssuer() + "/oauth2/jwks");
        }
        return options.jwks().map(Object::toString);
    }

    private static Map<String, String> upstreams(Ports ports) {
        return Map.of(
                "countersign.upstream.checklist", base(ports.checklist()),
                "countersign.upstream.evidence", base(ports.evidence()),
                "countersign.upstream.signoff", base(ports.signoff()),
                "countersign.upstream.notification", base(ports.notification()));
    }

    private static String base(int port) {
        return "http://" + Options.LOOPBACK + ":" + port;
    }
}
