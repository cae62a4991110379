package org.countersign.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.countersign.gateway.probe.Door;
import org.countersign.gateway.probe.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers see while a service is slow, then gone. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StoppedServiceTest {
    @Test
    void answersForAServiceThatIsTooSlowOrGoneAndOpensItsBreaker() throws Exception {
        var well = new Service();
        var checklist = new Service();
        try (well;
                checklist;
                var door = Door.before(checklist, well, well, well)) {
            assertThat(door.send(door.get("/api/v1/transitions/slow")).statusCode())
                    .isEqualTo(503);
            assertThat(checklist.calls("/api/v1/transitions/slow")).hasSize(1);

            checklist.close();
            for (var call = 0; call < 6; call++) {
                var answer = door.send(door.get("/api/v1/transitions/gone"));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
                assertThat(answer.body()).contains("urn:countersign:problem:upstream-unavailable", "checklist-service");
            }

            assertThat(door.send(door.get("/actuator/prometheus")).body().lines())
                    .anyMatch(line -> line.startsWith("resilience4j_circuitbreaker_state")
                            && line.contains("name=\"checklist-service\"")
                            && line.contains("state=\"open\"")
                            && (line.endsWith(" 1.0") || line.endsWith(" 1")));
            assertThat(door.send(door.get("/api/v1/formats")).statusCode()).isEqualTo(200);
        }
    }
}
