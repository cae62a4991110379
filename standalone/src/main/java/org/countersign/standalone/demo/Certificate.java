package org.countersign.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One DSSE envelope (secure-systems-lab/dsse v1.0), checked from scratch: nothing of the platform's own code is used.
 */
final class Certificate {
    private static final JsonMapper JSON = new JsonMapper();

    private final String keyId;
    private final byte[] pae;
    private final byte[] signature;
    private final JsonNode statement;

    private Certificate(String keyId, byte[] pae, byte[] signature, JsonNode statement) {
        this.keyId = keyId;
        this.pae = pae;
        this.signature = signature;
        this.statement = statement;
    }

    /** A hint which key it is. */
    String keyId() {
        return keyId;
    }

    /** The bytes that are signed: {@code DSSEv1 LEN(type) type LEN(body) body}. */
    byte[] pae() {
        return pae.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    /** The in-toto statement. */
    JsonNode statement() {
        return statement;
    }

    static Certificate read(String line) {
        JsonNode envelope = JSON.readTree(line);
        byte[] payload = decoded(envelope.path("payload").asString(""));
        JsonNode signature = envelope.path("signatures").path(0);
        return new Certificate(
                signature.path("keyid").asString(""),
                pae(envelope.path("payloadType").asString(""), payload),
                decoded(signature.path("sig").asString("")),
                JSON.readTree(payload));
    }

    /** Whether the key's owner signed these bytes. */
    boolean signedBy(PublicKey key) throws GeneralSecurityException {
        return fits(key, pae);
    }

    /** Whether one bit more or less would be noticed. */
    boolean noticesChange(PublicKey key) throws GeneralSecurityException {
        byte[] changed = pae.clone();
        changed[changed.length / 2] ^= 1;
        return !fits(key, changed);
    }

    private boolean fits(PublicKey key, byte[] bytes) throws GeneralSecurityException {
        Signature check = Signature.getInstance(isEdwards(key) ? "Ed25519" : "SHA256withECDSA");
        check.initVerify(key);
        check.update(bytes);
        return check.verify(signature);
    }

    static boolean isEdwards(PublicKey key) {
        return !key.getAlgorithm().equals("EC");
    }

    static PublicKey key(String pem) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        X509EncodedKeySpec spec = new X509EncodedKeySpec(der);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(spec);
        } catch (GeneralSecurityException _) {
            return KeyFactory.getInstance("EC").generatePublic(spec);
        }
    }

    /** The digest of the first subject, {@code sha256:} and hex. */
    String subject() {
        return "sha256:"
                + statement
                        .path("subject")
                        .path(0)
                        .path("digest")
                        .path("sha256")
                        .asString("");
    }

    private static byte[] pae(String type, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] typed = type.getBytes(UTF_8);
        bytes.writeBytes(("DSSEv1 " + typed.length + " ").getBytes(UTF_8));
        bytes.writeBytes(typed);
        bytes.writeBytes((" " + body.length + " ").getBytes(UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** DSSE lets a writer choose standard or URL-safe base64. */
    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    }
}
