package org.countersign.standalone.terminal;

/** Colours, few and calm. None carries a meaning that the words beside it do not. */
public enum Ink {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    GREEN("32"),
    RED("31"),
    YELLOW("33"),
    BLUE("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The text between the codes of ECMA-48. */
    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
