package org.countersign.contracts.measurement;

import java.util.List;

/**
 * What a criterion may be made of besides names, numbers, true and false. The checklist takes nothing else, evidence
 * evaluates nothing else: a criterion that one of them knows and the other does not could never be met.
 */
public final class CriterionLanguage {
    /** What an attribute's name begins with in a criterion. */
    public static final String ATTRIBUTE = "attribute.";

    /** By the names that CEL's syntax tree has for them (cel-spec, <i>list of standard definitions</i>). */
    public static final List<String> FUNCTIONS = List.of(
            "_&&_", "_||_", "!_", "_?_:_", "_<=_", "_<_", "_>=_", "_>_", "_==_", "_!=_", "_+_", "_-_", "_*_", "_/_",
            "-_", "double");

    private CriterionLanguage() {}
}
