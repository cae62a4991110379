package org.countersign.checklist.criterion.cel;

import dev.cel.common.ast.CelExpr;
import java.util.Optional;
import org.countersign.contracts.measurement.CriterionLanguage;
import org.countersign.contracts.measurement.Vocabulary;

/** Whether a syntax tree is one that evidence evaluates. What the parser let through is bounded in depth. */
final class CriterionShape {
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
            case IDENT, SELECT -> named(dotted(expr));
            case CALL -> called(expr.call());
            case LIST, MAP, STRUCT, COMPREHENSION, NOT_SET ->
                Optional.of("lists, maps and loops have no place in a criterion");
        };
    }

    private Optional<String> called(CelExpr.CelCall call) {
        if (call.target().isPresent() || !CriterionLanguage.FUNCTIONS.contains(call.function())) {
            return Optional.of("function " + call.function() + " has no place in a criterion");
        }
        return call.args().stream().flatMap(part -> misplaced(part).stream()).findFirst();
    }

    private Optional<String> named(String name) {
        var measurement = Vocabulary.find(name).isPresent();
        measures |= measurement;
        var attribute = name.startsWith(CriterionLanguage.ATTRIBUTE);
        return measurement || attribute
                ? Optional.empty()
                : Optional.of(name + " has no place in a criterion: it names neither a measurement nor an attribute");
    }

    /** A name as people write it; of what is none the part that is wrong with it. */
    private static String dotted(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case SELECT ->
                expr.select().testOnly()
                        ? "has()"
                        : dotted(expr.select().operand()) + "." + expr.select().field();
            default -> "a field of something that is no name";
        };
    }
}
