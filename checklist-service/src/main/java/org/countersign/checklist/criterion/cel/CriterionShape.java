package org.countersign.checklist.criterion.cel;

import dev.cel.common.ast.CelExpr;
import java.util.Optional;
import org.countersign.contracts.measurement.CriterionLanguage;

/** Whether a syntax tree is one that evidence evaluates. What the parser let through is bounded in depth. */
final class CriterionShape {
    private static final String ATTRIBUTES = CriterionLanguage.ATTRIBUTE.replace(".", "");

    private boolean measures;

    private CriterionShape() {}

    /** What has no place in it, or is missing; empty where nothing is. */
    static Optional<String> problem(CelExpr parsed) {
        var shape = new CriterionShape();
        return shape.misplaced(parsed)
                .or(() -> shape.measures
                        ? Optional.empty()
                        : Optional.of("it names no measurement, so it would hold whatever is reported"));
    }

    private Optional<String> misplaced(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT ->
                switch (expr.constant().getKind()) {
                    case INT64_VALUE, DOUBLE_VALUE, BOOLEAN_VALUE -> Optional.empty();
                    default -> Optional.of("a criterion compares figures, nothing else");
                };
            case IDENT -> named(expr.ident().name());
            case SELECT -> selected(expr.select());
            case CALL -> called(expr.call());
            case LIST, MAP, STRUCT, COMPREHENSION, NOT_SET ->
                Optional.of("lists, maps and loops have no place in a criterion");
        };
    }

    private Optional<String> selected(CelExpr.CelSelect select) {
        return select.testOnly()
                ? Optional.of("has() has no place in a criterion: presence is always checked")
                : misplaced(select.operand());
    }

    private Optional<String> called(CelExpr.CelCall call) {
        if (call.target().isPresent() || !CriterionLanguage.FUNCTIONS.contains(call.function())) {
            return Optional.of("function " + call.function() + " has no place in a criterion");
        }
        return call.args().stream().flatMap(part -> misplaced(part).stream()).findFirst();
    }

    /** The first part of a name says which kind it is. */
    private Optional<String> named(String name) {
        measures |= !name.equals(ATTRIBUTES);
        return Optional.empty();
    }
}
