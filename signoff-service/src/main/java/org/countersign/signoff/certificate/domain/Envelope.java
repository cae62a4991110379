package org.countersign.signoff.certificate.domain;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A DSSE envelope (v1.0.2) over an in-toto statement.
 *
 * @param payload the signed body in standard Base64
 */
public record Envelope(String payload, String payloadType, List<Signed> signatures) {
    /** Of every statement of ours; what it states is told by its own {@code predicateType}. */
    public static final String IN_TOTO = "application/vnd.in-toto+json";

    /**
     * One signature over {@link Pae}.
     *
     * @param keyid a hint which key; proves nothing
     * @param sig in standard Base64
     */
    public record Signed(String keyid, String sig) {}

    /** Signs a body with one key. */
    public static Envelope sign(byte[] body, String keyid, UnaryOperator<byte[]> signer) {
        var base64 = Base64.getEncoder();
        var signature = signer.apply(Pae.of(IN_TOTO, body));
        return new Envelope(
                base64.encodeToString(body), IN_TOTO, List.of(new Signed(keyid, base64.encodeToString(signature))));
    }

    /** The envelope as JSON values. */
    public Map<String, Object> json() {
        return Map.of("payload", payload, "payloadType", payloadType, "signatures", signatures);
    }
}
