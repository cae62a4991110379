package org.countersign.evidence.assessment.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.contracts.measurement.CriterionLanguage;
import org.countersign.contracts.measurement.Measurement;
import org.countersign.contracts.measurement.Vocabulary;
import org.countersign.evidence.assessment.domain.Expression.Comparison;
import org.countersign.evidence.assessment.domain.Expression.Name;

/**
 * A criterion's syntax tree: dotted names made one name each, whole numbers made doubles (CEL adds and compares no
 * double with an int), and everything refused that criteria have no use for.
 */
final class CriterionTree {
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Comparisons comparisons = new Comparisons(names);
    private final CelExpr expression;

    private CriterionTree(CelExpr parsed) {
        this.expression = reduced(parsed);
        if (names.values().stream().allMatch(Name::isAttribute)) {
            throw new NotACriterionException("it names no measurement, so it would hold whatever is reported");
        }
    }

    /**
     * Takes what the parser gave.
     *
     * @throws NotACriterionException naming what is refused
     */
    static CriterionTree of(CelExpr parsed) {
        return new CriterionTree(parsed);
    }

    CelExpr expression() {
        return expression;
    }

    List<Name> names() {
        return List.copyOf(names.values());
    }

    List<Comparison> comparisons() {
        return comparisons.in(expression);
    }

    private CelExpr reduced(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> CelExpr.ofConstant(expr.id(), constant(expr.constant()));
            case IDENT, SELECT -> CelExpr.ofIdent(expr.id(), name(dotted(expr)));
            case CALL -> call(expr);
            case LIST, MAP, STRUCT, COMPREHENSION, NOT_SET ->
                throw new NotACriterionException("lists, maps and loops have no place in a criterion");
        };
    }

    private CelExpr call(CelExpr expr) {
        var call = expr.call();
        if (call.target().isPresent() || !CriterionLanguage.FUNCTIONS.contains(call.function())) {
            throw new NotACriterionException("function " + call.function() + " has no place in a criterion");
        }
        var args = new ArrayList<CelExpr>();
        call.args().forEach(arg -> args.add(reduced(arg)));
        return CelExpr.ofCall(expr.id(), Optional.empty(), call.function(), ImmutableList.copyOf(args));
    }

    private static CelConstant constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> CelConstant.ofValue((double) constant.int64Value());
            case DOUBLE_VALUE, BOOLEAN_VALUE -> constant;
            default -> throw new NotACriterionException("a criterion compares figures, nothing else");
        };
    }

    private static String dotted(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> expr.ident().name();
            case SELECT -> {
                if (expr.select().testOnly()) {
                    throw new NotACriterionException("has() has no place in a criterion: presence is always checked");
                }
                yield dotted(expr.select().operand()) + "." + expr.select().field();
            }
            default -> throw new NotACriterionException("a field of something that is no name");
        };
    }

    private String name(String text) {
        names.computeIfAbsent(text, CriterionTree::known);
        return text;
    }

    private static Name known(String text) {
        if (text.startsWith(CriterionLanguage.ATTRIBUTE) && text.length() > CriterionLanguage.ATTRIBUTE.length()) {
            return new Name(text, "");
        }
        return Vocabulary.find(text)
                .map(Measurement::unit)
                .map(unit -> new Name(text, unit.symbol()))
                .orElseThrow(() -> new NotACriterionException("there is no measurement " + text));
    }
}
