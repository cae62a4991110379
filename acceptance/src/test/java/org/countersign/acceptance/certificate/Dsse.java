package org.countersign.acceptance.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.countersign.acceptance.wire.Json;
import tools.jackson.databind.JsonNode;

/** A DSSE envelope as any verifier reads it (https://github.com/secure-systems-lab/dsse, protocol.md v1.0.2). */
public final class Dsse {
    private final JsonNode envelope;

    public Dsse(String line) {
        this.envelope = Json.read(line);
    }

    public byte[] payload() {
        return Base64.getDecoder().decode(envelope.path("payload").asString());
    }

    public JsonNode statement() {
        return Json.read(payload());
    }

    public byte[] signature() {
        return Base64.getDecoder()
                .decode(envelope.path("signatures").get(0).path("sig").asString());
    }

    public String keyId() {
        return envelope.path("signatures").get(0).path("keyid").asString();
    }

    public String payloadType() {
        return envelope.path("payloadType").asString();
    }

    /** The bytes that the signature is over, of this or of another payload. */
    public byte[] preAuthenticationEncoding(byte[] payload) {
        var out = new ByteArrayOutputStream();
        var type = payloadType().getBytes(UTF_8);
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(UTF_8));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(UTF_8));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
