package org.countersign.evidence.assessment.cel;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.evidence.assessment.domain.Expression.Comparison;
import org.countersign.evidence.assessment.domain.Expression.Limit;
import org.countersign.evidence.assessment.domain.Expression.Name;

/**
 * Finds the comparisons of a measurement with a limit, so that an answer can name both.
 *
 * @param names of the criterion, by text
 */
record Comparisons(Map<String, Name> names) {
    private static final Set<String> COMPARING = Set.of("_<=_", "_<_", "_>=_", "_>_", "_==_", "_!=_");
    private static final Set<String> JOINING = Set.of("_&&_", "_||_");

    /** All of them, or none where any part of the expression is something else. */
    List<Comparison> in(CelExpr expression) {
        var found = new ArrayList<Comparison>();
        return collect(expression, found) ? found : List.of();
    }

    private boolean collect(CelExpr expr, List<Comparison> found) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return false;
        }
        var call = expr.call();
        if (JOINING.contains(call.function())) {
            return call.args().stream().allMatch(arg -> collect(arg, found));
        }
        if (!COMPARING.contains(call.function())) {
            return false;
        }
        var comparison = comparison(call.args().get(0), call.args().get(1))
                .or(() -> comparison(call.args().get(1), call.args().get(0)));
        comparison.ifPresent(found::add);
        return comparison.isPresent();
    }

    private Optional<Comparison> comparison(CelExpr measured, CelExpr limit) {
        return name(measured)
                .filter(name -> !name.isAttribute())
                .flatMap(name -> limit(limit).map(held -> new Comparison(name, held)));
    }

    private Optional<Name> name(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.ofNullable(names.get(expr.ident().name()))
                : Optional.empty();
    }

    private Optional<Limit> limit(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> fixed(expr);
            case IDENT -> name(expr).map(name -> new Limit.Named(name.text()));
            default -> Optional.empty();
        };
    }

    private static Optional<Limit> fixed(CelExpr expr) {
        return switch (expr.constant().getKind()) {
            case DOUBLE_VALUE -> Optional.of(new Limit.Fixed(expr.constant().doubleValue()));
            default -> Optional.empty();
        };
    }
}
