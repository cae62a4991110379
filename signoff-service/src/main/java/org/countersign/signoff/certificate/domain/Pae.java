package org.countersign.signoff.certificate.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The pre-authentication encoding of DSSE v1.0.2: the bytes that are signed. */
public final class Pae {
    private Pae() {}

    /** {@code DSSEv1 SP LEN(type) SP type SP LEN(body) SP body}; lengths are of bytes, in decimal. */
    public static byte[] of(String payloadType, byte[] body) {
        var type = payloadType.getBytes(UTF_8);
        var out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(UTF_8));
        out.writeBytes(type);
        out.writeBytes((" " + body.length + " ").getBytes(UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
