package org.countersign.signoff.certificate.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import org.countersign.signoff.certificate.application.Signer;

/** A P-256 key pair. */
public final class SigningKey implements Signer {
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey secret;
    private final ECPublicKey open;
    private final String keyId;

    SigningKey(PrivateKey secret, ECPublicKey open) {
        this.secret = secret;
        this.open = open;
        this.keyId = thumbprint(open);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the signing key cannot sign", fault);
        }
    }

    /** Whether both halves belong together. */
    boolean isWhole() {
        var probe = keyId.getBytes(UTF_8);
        try {
            var check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(open);
            check.update(probe);
            return check.verify(sign(probe));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the signing key cannot be checked", fault);
        }
    }

    /** The public half as a JWK (RFC 7517). */
    public Map<String, Object> jwk() {
        return Map.of(
                "kty", "EC", "crv", "P-256", "x", x(open), "y", y(open), "kid", keyId, "alg", "ES256", "use", "sig");
    }

    /** The public half as PEM (RFC 7468, SubjectPublicKeyInfo). */
    public String pem() {
        return Pem.block("PUBLIC KEY", open.getEncoded());
    }

    /** RFC 7638, section 3: the required members alone, in the order of their names. */
    private static String thumbprint(ECPublicKey key) {
        var members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x(key), y(key));
        try {
            return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(members.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String x(ECPublicKey key) {
        return coordinate(key.getW().getAffineX());
    }

    private static String y(ECPublicKey key) {
        return coordinate(key.getW().getAffineY());
    }

    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[COORDINATE_BYTES];
        var length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return URL.encodeToString(fixed);
    }
}
