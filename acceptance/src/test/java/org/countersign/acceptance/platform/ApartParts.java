package org.countersign.acceptance.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of a platform apart and what each is told. Eight ports in a row: the gateway's, those of the four services, the
 * identity provider's, the broker's, the embedded store's.
 */
record ApartParts(
        Map<String, Part> services, Part identity, Part broker, Optional<Part> store, String mongodb, Layout layout) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> SERVICES = List.of("gateway", "checklist", "evidence", "signoff", "notification");
    private static final int IDENTITY = 5;
    private static final int BROKER = 6;
    private static final int STORE = 7;

    /** Where things are. */
    record Layout(Path folder, int port, String prefix) {
        URI url(int place) {
            return URI.create("http://" + LOOPBACK + ":" + (port + place));
        }

        String address(int place) {
            return LOOPBACK + ":" + (port + place);
        }
    }

    static ApartParts of(Path folder, int port, Optional<String> mongodb, String prefix) {
        var layout = new Layout(folder, port, prefix);
        var uri = mongodb.orElse("mongodb://" + layout.address(STORE));
        var services = new LinkedHashMap<String, Part>();
        SERVICES.forEach(name -> services.put(name, service(layout, name, uri)));
        return new ApartParts(
                services,
                identity(layout),
                standIn(layout, "broker", "org.countersign.embedded.BrokerProcess", BROKER),
                mongodb.isPresent()
                        ? Optional.empty()
                        : Optional.of(standIn(layout, "store", "org.countersign.embedded.StoreProcess", STORE)),
                uri,
                layout);
    }

    private static Part identity(Layout layout) {
        var command = Jars.process("identity", arguments(layout, "identity", IDENTITY));
        return new Part("identity", layout.folder(), command, bare(), part -> part.said("identity "));
    }

    private static Part standIn(Layout layout, String name, String main, int place) {
        var command = Jars.standIn(main, arguments(layout, name, place));
        return new Part(name, layout.folder(), command, bare(), part -> part.said("ready "));
    }

    private static List<String> arguments(Layout layout, String name, int place) {
        return List.of(
                "--data", layout.folder().resolve(name).toString(), "--port", String.valueOf(layout.port() + place));
    }

    private static Part service(Layout layout, String name, String mongodb) {
        var health = layout.url(SERVICES.indexOf(name)).resolve("/actuator/health/readiness");
        return new Part(
                name,
                layout.folder(),
                Jars.process(artifact(name), List.of()),
                environment(layout, name, mongodb),
                _ -> Health.isUp(health));
    }

    /** All that a service is told; nothing of the environment of the tests reaches it. */
    private static Map<String, String> environment(Layout layout, String name, String mongodb) {
        var environment = bare();
        environment.put("PORT", String.valueOf(layout.port() + SERVICES.indexOf(name)));
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("OIDC_ISSUER", layout.url(IDENTITY).toString());
        environment.put("KAFKA_BROKERS", layout.address(BROKER));
        if (name.equals("gateway")) {
            SERVICES.stream()
                    .skip(1)
                    .forEach(service -> environment.put(
                            service.toUpperCase(java.util.Locale.ROOT) + "_URL",
                            layout.url(SERVICES.indexOf(service)).toString()));
            return environment;
        }
        environment.put("MONGODB_URI", mongodb);
        environment.put("MONGODB_DATABASE_PREFIX", layout.prefix());
        if (name.equals("signoff")) {
            environment.put(
                    "SIGNING_DIRECTORY", layout.folder().resolve("signing").toString());
        }
        if (name.equals("notification")) {
            environment.put("COUNTERSIGN_NOTIFICATION_TRUST_LOOPBACK", "true");
            environment.put("COUNTERSIGN_PUBLIC_URL", layout.url(0).toString());
        }
        return environment;
    }

    private static Map<String, String> bare() {
        return new HashMap<>(Map.of("LANG", "C.UTF-8"));
    }

    private static String artifact(String service) {
        return service.equals("gateway") ? service : service + "-service";
    }

    List<Part> standIns() {
        return Stream.concat(Stream.of(broker, identity), store.stream()).toList();
    }

    URI url(String service) {
        return layout.url(SERVICES.indexOf(service));
    }

    URI issuer() {
        return layout.url(IDENTITY);
    }

    Path secrets() {
        return layout.folder().resolve("identity/identity/secrets.properties");
    }

    String brokers() {
        return layout.address(BROKER);
    }

    String database(String service) {
        return layout.prefix() + artifact(service);
    }

    String prefix() {
        return layout.prefix();
    }
}
