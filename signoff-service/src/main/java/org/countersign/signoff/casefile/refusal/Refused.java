package org.countersign.signoff.casefile.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.chassis.journal.Versioned;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.web.Etags;
import org.countersign.signoff.casefile.application.Expected;
import org.countersign.signoff.casefile.domain.Case;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Problems and entity tags that more than one feature answers with. */
public final class Refused {
    private Refused() {}

    public static Problem unknownTransition(String id) {
        return Problem.of(404, "unknown-transition", "Unknown transition", "no transition " + id + " is known here");
    }

    public static Problem notAPerson() {
        return Problem.of(
                403,
                "not-a-person",
                "Not a person",
                "machines and agents post and ask; they decide, accept and sign nothing");
    }

    public static Problem missingPermission(String permission) {
        return Problem.of(403, "missing-permission", "Missing permission", "this call needs permission " + permission)
                .with("permission", permission);
    }

    /** {@code asked} are the seats of which one is needed. */
    public static Problem wrongRole(List<String> asked, String detail) {
        return Problem.of(403, "wrong-role", "Wrong role", detail).with("seats", asked);
    }

    /** Names the rule and what the person did. */
    public static Problem dutiesMeet(String rule, String act) {
        return Problem.of(
                        403,
                        "separation-of-duties",
                        "Separation of duties",
                        "rule " + rule + ": the same person " + act)
                .with("rule", rule)
                .with("act", act);
    }

    /** The tag of a case: another one whenever its stream grew, or time took something from it. */
    public static String tag(Versioned<Case> seen, Instant now) {
        var met = seen.state().heard().items().values().stream()
                .filter(state -> !state.metAt(now))
                .map(state -> state.key())
                .sorted()
                .collect(Collectors.joining(","));
        return Etags.strong(seen.seq() + "-" + Integer.toHexString(met.hashCode()));
    }

    /** What {@code If-Match} asks for; nothing where it is not sent. */
    public static Expected expected(ServerHttpRequest request, Instant now) {
        return seen -> {
            var tag = tag(seen, now);
            return Etags.stands(request, tag) ? Optional.empty() : Optional.of(tag);
        };
    }
}
