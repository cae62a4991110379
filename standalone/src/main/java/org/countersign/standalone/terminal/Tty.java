package org.countersign.standalone.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/**
 * What standard output is. The JDK says only whether input and output both are a terminal, and knows no width; the shell
 * knows both.
 *
 * @param columns its width; 0 where not known
 */
record Tty(boolean present, int columns) {
    private static final Tty NONE = new Tty(false, 0);
    private static final int PATIENCE_SECONDS = 2;
    private static final int ANSWER_BYTES = 64;

    static Tty look() {
        try {
            // Standard output is the shell's own, so that it can be asked about; the answer comes by standard error.
            Process shell = new ProcessBuilder("sh", "-c", "test -t 1 && { stty size <&1 >&2 || echo 0 0 >&2; }")
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            try (var answer = shell.getErrorStream()) {
                shell.getOutputStream().close();
                String size = new String(answer.readNBytes(ANSWER_BYTES), US_ASCII).strip();
                return shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && shell.exitValue() == 0 ? of(size) : NONE;
            }
        } catch (IOException _) {
            return NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    private static Tty of(String size) {
        boolean known = size.matches("[0-9]{1,4} [0-9]{1,4}");
        return new Tty(true, known ? Integer.parseInt(size.substring(size.indexOf(' ') + 1)) : 0);
    }
}
