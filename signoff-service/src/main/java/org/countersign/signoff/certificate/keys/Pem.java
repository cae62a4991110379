package org.countersign.signoff.certificate.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;

/** Textual encoding of keys (RFC 7468). */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8));

    private Pem() {}

    static String block(String label, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, LINES.encodeToString(der), label);
    }

    /**
     * The content of the block with that label.
     *
     * @throws IllegalArgumentException where there is none
     */
    static byte[] read(String label, String text) {
        var block = Pattern.compile("-----BEGIN %s-----([A-Za-z0-9+/=\\s]+)-----END %s-----".formatted(label, label))
                .matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("no " + label + " in the file");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
