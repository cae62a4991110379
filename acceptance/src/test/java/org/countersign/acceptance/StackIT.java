package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.wire.Answer;
import org.junit.jupiter.api.Test;

/** What the gateway shows of itself. */
@OnPlatform
class StackIT {
    private static final List<String> SERVICES =
            List.of("checklist-service", "evidence-service", "signoff-service", "notification-service");

    @Test
    void showsARouteToEachServiceAtItsActuator(Platform platform) {
        var routes = actuator(platform, "gateway/routes").expect(200);
        assertThat(routes.valueStream().map(route -> route.path("route_id").asString()))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void showsTheStateOfEachBreakerInItsMetric(Platform platform) {
        platform.as("team-member").get("/transitions").expect(200);
        var metrics = actuator(platform, "prometheus").text();
        for (var service : SERVICES) {
            assertThat(metrics.lines())
                    .as(service)
                    .anyMatch(line -> line.startsWith("resilience4j_circuitbreaker_state{")
                            && line.contains("name=\"" + service + "\"")
                            && line.contains("state=\"closed\"")
                            && line.endsWith(" 1.0"));
        }
    }

    @Test
    void saysWhetherItIsReadyToAnybody(Platform platform) {
        var health = platform.nobody().raw("GET", "/actuator/health/readiness", BodyPublishers.noBody(), Map.of());
        assertThat(health.expect(200).path("status").asString()).isEqualTo("UP");
    }

    private static Answer actuator(Platform platform, String path) {
        return platform.as("auditor").raw("GET", "/actuator/" + path, BodyPublishers.noBody(), Map.of());
    }
}
