package org.countersign.notification.delivery.slack;

/** Text that Slack shows as it stands; that nothing is made of it is up to {@code verbatim} besides. */
final class SlackText {
    private static final String CUT = "…";

    private SlackText() {}

    /** Escaped as Slack asks, without control characters, cut to {@code limit} characters but never inside an escape. */
    static String escaped(String text, int limit) {
        var out = new StringBuilder();
        for (var point : text.codePoints().toArray()) {
            var next = escaped(point);
            if (out.length() + next.length() > limit - CUT.length()) {
                return fits(text, limit) ? whole(text) : out.append(CUT).toString();
            }
            out.append(next);
        }
        return out.toString();
    }

    private static boolean fits(String text, int limit) {
        return text.codePoints()
                        .mapToObj(SlackText::escaped)
                        .mapToInt(String::length)
                        .sum()
                <= limit;
    }

    private static String whole(String text) {
        var out = new StringBuilder();
        text.codePoints().mapToObj(SlackText::escaped).forEach(out::append);
        return out.toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.isISOControl(point) || turnsAround(point) ? " " : Character.toString(point);
        };
    }

    /** What shows text in another order than it has (Unicode's bidirectional controls). */
    private static boolean turnsAround(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
