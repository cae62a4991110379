package org.countersign.checklist.criterion.cel;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.checklist.criterion.domain.Expressions;
import org.countersign.contracts.measurement.Vocabulary;
import org.springframework.stereotype.Component;

/** Checks expressions against the types of everything that a criterion may name. */
@Component
final class CelExpressions implements Expressions {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 32;
    private static final int SHOWN = 200;
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)+");

    private final CelCompiler cel;

    CelExpressions() {
        var options = CelOptions.current()
                .enableHeterogeneousNumericComparisons(true)
                .maxExpressionCodePointSize(LONGEST)
                .maxParseRecursionDepth(DEEPEST)
                .build();
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options)
                .setStandardMacros(CelStandardMacro.HAS)
                .setResultType(SimpleType.BOOL)
                .addVar("attribute", MapType.create(SimpleType.STRING, SimpleType.DOUBLE));
        Vocabulary.all().keySet().forEach(name -> builder.addVar(name, SimpleType.DOUBLE));
        this.cel = builder.build();
    }

    @Override
    public Optional<String> problem(String expression) {
        if (expression.isBlank()) {
            return Optional.of("the expression is empty");
        }
        try {
            var parsed = cel.parse(expression).getAst();
            cel.check(parsed).getAst();
            return CriterionShape.problem(parsed.getExpr());
        } catch (CelValidationException invalid) {
            return Optional.of(explained(expression, invalid));
        }
    }

    private static String explained(String expression, CelValidationException invalid) {
        var undeclared = UNDECLARED.matcher(String.valueOf(invalid.getMessage()));
        return undeclared.find()
                ? "unknown measurement " + whole(expression, undeclared.group(1))
                : "invalid CEL: " + shortened(String.valueOf(invalid.getMessage()));
    }

    /** CEL names the first part of a dotted name; people know the whole. */
    private static String whole(String expression, String named) {
        return NAME.matcher(expression)
                .results()
                .map(found -> found.group())
                .filter(name -> name.equals(named) || name.startsWith(named + "."))
                .filter(name -> Vocabulary.find(name).isEmpty())
                .findFirst()
                .orElse(named);
    }

    private static String shortened(String text) {
        var first = text.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
        return first.length() <= SHOWN ? first : first.substring(0, SHOWN);
    }
}
