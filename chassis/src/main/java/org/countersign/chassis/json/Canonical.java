package org.countersign.chassis.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** The one byte form of a JSON value (RFC 8785), and digests over bytes. */
public final class Canonical {
    private static final JsonMapper JSON = WireJson.lenient();

    private Canonical() {}

    /** The canonical bytes of a record or map; the same value gives the same bytes on every machine. */
    public static byte[] bytes(Object value) {
        return bytesOf(JSON.writeValueAsString(value));
    }

    /**
     * The canonical bytes of a JSON text that is an object or an array.
     *
     * @throws UncheckedIOException where the text is not JSON
     */
    public static byte[] bytesOf(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** {@link #bytes} as text. */
    public static String text(Object value) {
        return new String(bytes(value), UTF_8);
    }

    /** SHA-256 in the form {@code sha256:} and 64 lower-case hex digits. */
    public static String digest(byte[] bytes) {
        return "sha256:" + hex(bytes);
    }

    /** SHA-256 as 64 lower-case hex digits. */
    public static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
