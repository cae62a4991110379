package org.countersign.chassis.identity;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A handler that says nothing of who may call it. */
@RestController
class SilentController {
    @GetMapping("/silent")
    String silent() {
        return "in";
    }
}
