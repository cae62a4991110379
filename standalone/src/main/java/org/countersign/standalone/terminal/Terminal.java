package org.countersign.standalone.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where lines go, and what it can show.
 *
 * @param width columns that a line may fill
 * @param live whether somebody watches: what was printed can be drawn over
 * @param colour whether colours are wanted
 * @param unicode whether more than ASCII can be shown
 */
public record Terminal(PrintStream out, int width, boolean live, boolean colour, boolean unicode) {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 120;
    private static final int USUAL = 100;

    /** Standard output, as the environment describes it. */
    public static Terminal standard(Map<String, String> environment) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        return of(out, environment, Tty.look());
    }

    static Terminal of(PrintStream out, Map<String, String> environment, Tty tty) {
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean live = tty.present() && !dumb;
        boolean colour = live && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, width(environment.getOrDefault("COLUMNS", ""), tty), live, colour, utf8(environment));
    }

    private static int width(String columns, Tty tty) {
        int said = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : tty.columns();
        return said < 1 ? USUAL : Math.clamp(said, NARROWEST, WIDEST);
    }

    /** POSIX: the first of these that is set and not empty decides. */
    private static boolean utf8(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.toUpperCase(java.util.Locale.ROOT).matches(".*UTF-?8.*");
            }
        }
        return false;
    }

    public void line(String text) {
        out.println(unicode ? text : Text.ascii(text));
    }

    public void blank() {
        out.println();
    }

    /** The text in that colour, where colours are wanted. */
    public String in(Ink ink, String text) {
        return colour ? ink.on(text) : text;
    }

    public String mark(Mark mark) {
        return in(mark.ink(), mark.symbol(unicode));
    }
}
