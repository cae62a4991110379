package org.countersign.evidence.assessment.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import org.countersign.evidence.assessment.domain.Expression;
import org.countersign.evidence.assessment.domain.Expression.Truth;

/**
 * A criterion made ready: parsed, reduced to what criteria may say, its names declared as double, its type checked. No
 * loops are let in, so what an evaluation costs is bounded by the length of the text.
 */
final class CelProgram {
    /** Longest expression, in characters. */
    static final int LONGEST = 2_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(0)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelCompiler PARSER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros()
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

    private CelProgram() {}

    static Expression of(String text) {
        if (text.length() > LONGEST) {
            return new Expression.Unusable("it is longer than " + LONGEST + " characters");
        }
        try {
            var parsed = PARSER.parse(text).getAst();
            var criterion = CriterionTree.of(parsed.getExpr());
            var checked = checked(parsed, criterion);
            var program = RUNTIME.createProgram(checked);
            return new Expression.Usable(
                    criterion.names(), criterion.comparisons(), values -> evaluate(program, values));
        } catch (CelValidationException invalid) {
            return new Expression.Unusable(firstError(invalid));
        } catch (CelEvaluationException | NotACriterionException refused) {
            return new Expression.Unusable(String.valueOf(refused.getMessage()));
        }
    }

    private static CelAbstractSyntaxTree checked(CelAbstractSyntaxTree parsed, CriterionTree criterion)
            throws CelValidationException {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros()
                .setResultType(SimpleType.BOOL);
        criterion.names().forEach(name -> compiler.addVar(name.text(), SimpleType.DOUBLE));
        return compiler.build()
                .check(CelAbstractSyntaxTree.newParsedAst(criterion.expression(), parsed.getSource()))
                .getAst();
    }

    private static Truth evaluate(CelRuntime.Program program, Map<String, Double> values) {
        try {
            return switch (program.eval(values)) {
                case Boolean holds -> holds ? Truth.HOLDS : Truth.FAILS;
                default -> Truth.UNDECIDED;
            };
        } catch (CelEvaluationException undecided) {
            return Truth.UNDECIDED;
        }
    }

    private static String firstError(CelValidationException invalid) {
        var message = invalid.getErrors().isEmpty()
                ? String.valueOf(invalid.getMessage())
                : invalid.getErrors().getFirst().getMessage();
        return message.lines().findFirst().orElse("it is not CEL");
    }
}
