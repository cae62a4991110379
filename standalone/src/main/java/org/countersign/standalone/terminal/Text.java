package org.countersign.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in columns. Lengths are in code points, which is right for the letters that the platform writes. */
public final class Text {
    /** Controls of both blocks (U+009B is the start of a command, too), separators and bidirectional controls of Unicode. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private Text() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text with blanks up to that width; longer text stays as it is. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    /** The text in at most that many code points, with an ellipsis where something was cut off. */
    public static String clipped(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        return width < 1
                ? ""
                : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }

    /** Clipped, then padded. */
    public static String cell(String text, int width) {
        return padded(clipped(text, width), width);
    }

    /** Lines of at most that width, broken between words; a word that is longer is broken too. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (length(line.toString()) > width) {
                int end = line.offsetByCodePoints(0, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Without what a terminal would obey, or what shows text in another order than it has: such characters become blanks. */
    public static String harmless(String text) {
        return HARMFUL.matcher(text).replaceAll(" ");
    }

    static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> plain.append(letter < 128 ? Character.toString(letter) : standIn(letter)));
        return plain.toString();
    }

    private static String standIn(int letter) {
        return switch (letter) {
            case '…' -> "...";
            case '→' -> "->";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '·', '•', '–', '—' -> "-";
            case '“', '”', '„' -> "\"";
            case '‘', '’' -> "'";
            case '✓' -> "+";
            case '✗' -> "x";
            default -> "?";
        };
    }
}
