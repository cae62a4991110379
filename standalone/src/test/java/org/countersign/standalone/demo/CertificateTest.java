package org.countersign.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    private static final String PAYLOAD = "{\"subject\":[{\"digest\":{\"sha256\":\"ab\"}}]}";

    /** The bytes of DSSE's own test vector. */
    @Test
    void makesTheSignedBytesAsDsseDoes() {
        Certificate certificate = Certificate.read(envelope("http://example.com/HelloWorld", "{\"é\":1}", ""));

        assertThat(new String(certificate.pae(), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 8 {\"é\":1}");
    }

    @ParameterizedTest
    @CsvSource({"Ed25519, Ed25519", "EC, SHA256withECDSA"})
    void tellsAGoodSignatureFromAnother(String kind, String algorithm) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(kind).generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance(kind).generateKeyPair();
        byte[] pae = Certificate.read(envelope("t", PAYLOAD, "")).pae();
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(pair.getPrivate());
        signing.update(pae);

        Certificate certificate =
                Certificate.read(envelope("t", PAYLOAD, Base64.getEncoder().encodeToString(signing.sign())));

        assertThat(certificate.signedBy(Certificate.key(pem(pair)))).isTrue();
        assertThat(certificate.noticesChange(pair.getPublic())).isTrue();
        assertThat(certificate.signedBy(other.getPublic())).isFalse();
        assertThat(certificate.subject()).isEqualTo("sha256:ab");
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String envelope(String type, String payload, String signature) {
        return "{\"payloadType\":\"%s\",\"payload\":\"%s\",\"signatures\":[{\"keyid\":\"k\",\"sig\":\"%s\"}]}"
                .formatted(type, Base64.getEncoder().encodeToString(payload.getBytes(UTF_8)), signature);
    }
}
