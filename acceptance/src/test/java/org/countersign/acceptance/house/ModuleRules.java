package org.countersign.acceptance.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.acceptance.house.Poms.Dependency;

/** Which module may stand on which, and on what stack. */
final class ModuleRules {
    static final List<String> WITH_STORE =
            List.of("checklist-service", "evidence-service", "signoff-service", "notification-service");
    static final List<String> SERVICES =
            Stream.concat(WITH_STORE.stream(), Stream.of("gateway")).toList();

    private static final Set<String> SERVICE_EDGES = Set.of("contracts", "chassis");
    private static final Map<String, Set<String>> EDGES = Map.of(
            "contracts",
            Set.of(),
            "chassis",
            Set.of("contracts"),
            "embedded",
            Set.of(),
            "identity",
            Set.of(),
            "test-kit",
            Set.of("contracts", "chassis", "embedded"),
            "standalone",
            Set.of(
                    "contracts",
                    "chassis",
                    "embedded",
                    "identity",
                    "gateway",
                    "checklist-service",
                    "evidence-service",
                    "signoff-service",
                    "notification-service"));
    private static final Map<String, Set<String>> FROM_OUTSIDE =
            Map.of("acceptance", Set.of("contracts", "test-kit"), "bench", Set.of("contracts", "chassis", "test-kit"));
    private static final Set<String> TEST_EDGES = Set.of("test-kit");
    private static final Set<String> SERVLET = Set.of(
            "spring-boot-starter-web",
            "spring-boot-starter-webmvc",
            "spring-boot-starter-tomcat",
            "spring-boot-starter-jetty",
            "spring-webmvc",
            "jakarta.servlet-api");

    private ModuleRules() {}

    /** Edges between our modules that nobody allowed. */
    static List<String> edges(Poms poms) {
        return poms.byModule().entrySet().stream()
                .flatMap(module -> module.getValue().stream()
                        .filter(Dependency::isOurs)
                        .filter(dependency -> !dependency.type().equals("pom"))
                        .filter(dependency -> !allowed(module.getKey(), dependency))
                        .map(dependency -> module.getKey() + " -> " + dependency.artifact()))
                .toList();
    }

    private static boolean allowed(String module, Dependency dependency) {
        var wire = FROM_OUTSIDE.get(module);
        if (wire != null) {
            return wire.contains(dependency.artifact());
        }
        var tests = dependency.isTest() && (SERVICES.contains(module) || module.equals("standalone"));
        var edges = SERVICES.contains(module) ? SERVICE_EDGES : EDGES.getOrDefault(module, Set.of());
        return edges.contains(dependency.artifact()) || (tests && TEST_EDGES.contains(dependency.artifact()));
    }

    /** Services that do not stand on WebFlux, or that have a servlet stack. */
    static List<String> stack(Poms poms) {
        return SERVICES.stream()
                .filter(service -> !poms.artifacts(service).contains("spring-boot-starter-webflux")
                        || poms.artifacts(service).stream().anyMatch(SERVLET::contains))
                .toList();
    }

    /** Services with a store that lack the driver that does not block, and any with another. */
    static List<String> driver(Poms poms) {
        return SERVICES.stream()
                .filter(service -> {
                    var artifacts = poms.artifacts(service);
                    return (WITH_STORE.contains(service) && !artifacts.contains("mongodb-driver-reactivestreams"))
                            || artifacts.contains("mongodb-driver-sync")
                            || artifacts.contains("mongodb-driver-legacy");
                })
                .toList();
    }

    /** Services that hear of others without Spring Cloud Stream's binder. */
    static List<String> binder(Poms poms) {
        return WITH_STORE.stream()
                .filter(service -> !poms.artifacts(service).contains("spring-cloud-stream-binder-kafka")
                        && !poms.artifacts(service).contains("spring-cloud-starter-stream-kafka"))
                .toList();
    }
}
