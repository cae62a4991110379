package org.countersign.evidence.assessment.cel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.evidence.assessment.domain.Expression;
import org.countersign.evidence.assessment.domain.Expressions;

/** Criteria in CEL, compiled once; the ones used last are kept. */
final class CelExpressions implements Expressions {
    private final Map<String, Expression> compiled;

    CelExpressions(int kept) {
        this.compiled = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Expression> eldest) {
                return size() > kept;
            }
        };
    }

    @Override
    public Expression of(String text) {
        synchronized (compiled) {
            var known = compiled.get(text);
            if (known != null) {
                return known;
            }
        }
        var fresh = CelProgram.of(text);
        synchronized (compiled) {
            compiled.put(text, fresh);
        }
        return fresh;
    }

    int kept() {
        synchronized (compiled) {
            return compiled.size();
        }
    }
}
