package org.countersign.checklist.transition.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.chassis.problem.FieldProblem;
import org.countersign.chassis.problem.Problem;
import org.countersign.checklist.transition.domain.Refusal;

/** Refusals as HTTP says them. */
final class Refusals {
    private static final Map<String, String> TITLES = Map.of("invalid-body", "Invalid body");

    private Refusals() {}

    static Problem problem(Refusal refusal) {
        var problem = Problem.of(status(refusal.kind()), refusal.slug(), title(refusal.slug()), refusal.detail())
                .fields(refusal.faults().stream()
                        .map(fault -> new FieldProblem(fault.pointer(), fault.message()))
                        .toList());
        for (var value : refusal.values().entrySet()) {
            problem = problem.with(value.getKey(), value.getValue());
        }
        return problem;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case CHANGED -> 412;
            case INVALID -> 422;
        };
    }

    private static String title(String slug) {
        var words = slug.chars()
                .mapToObj(letter -> letter == '-' ? " " : Character.toString(letter))
                .collect(Collectors.joining());
        return TITLES.getOrDefault(slug, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
