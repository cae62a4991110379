package org.countersign.standalone.terminal;

/** A symbol in front of a line, with a stand-in for terminals that have ASCII alone. */
public enum Mark {
    YES("✓", "+", Ink.GREEN),
    NO("✗", "x", Ink.RED),
    OPEN("·", ".", Ink.FAINT),
    CAUTION("!", "!", Ink.YELLOW),
    ASIDE("~", "~", Ink.BLUE),
    NEXT("→", ">", Ink.BLUE),
    NEWS("»", "*", Ink.BLUE);

    private final String symbol;
    private final String ascii;
    private final Ink ink;

    Mark(String symbol, String ascii, Ink ink) {
        this.symbol = symbol;
        this.ascii = ascii;
        this.ink = ink;
    }

    /** For a status of an item, an outcome of an assessment, or a verdict of the gate. */
    public static Mark of(String word) {
        return switch (word) {
            case "satisfied", "pass", "go", "met", "filled", "approved" -> YES;
            case "failed", "fail", "no-go", "revoked", "suspended", "rolled-back", "expired" -> NO;
            case "stale", "warn", "inconclusive", "conditional-go", "break-glass" -> CAUTION;
            case "waived", "not-applicable" -> ASIDE;
            default -> OPEN;
        };
    }

    public Ink ink() {
        return ink;
    }

    String symbol(boolean unicode) {
        return unicode ? symbol : ascii;
    }
}
