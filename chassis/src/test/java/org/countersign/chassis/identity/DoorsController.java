package org.countersign.chassis.identity;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DoorsController {
    @Permission("evidence:write")
    @GetMapping("/doors/evidence")
    Map<String, Object> evidence(Caller caller) {
        return Map.of(
                "id", caller.id(),
                "kind", caller.kind(),
                "teams", caller.teams(),
                "amr", new TreeSet<>(caller.amr()),
                "person", caller.isPerson());
    }

    @Permission({"risks:accept", "signoffs:write"})
    @GetMapping("/doors/either")
    String either() {
        return "in";
    }

    @PublicEndpoint
    @GetMapping("/doors/public")
    String everybody(@Nullable Caller caller) {
        return caller == null ? "nobody" : caller.id();
    }
}
