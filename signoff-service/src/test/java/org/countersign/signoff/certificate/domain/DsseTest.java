package org.countersign.signoff.certificate.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Vectors of the DSSE protocol document (secure-systems-lab/dsse, {@code protocol.md}). */
class DsseTest {
    private static final String TYPE = "http://example.com/HelloWorld";
    private static final String SIGNATURE =
            "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==";

    @Test
    void encodesAsTheProtocolSays() {
        assertThat(new String(Pae.of(TYPE, "hello world".getBytes(UTF_8)), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(new String(Pae.of("é", "é".getBytes(UTF_8)), UTF_8)).isEqualTo("DSSEv1 2 é 2 é");
        assertThat(new String(Pae.of("", new byte[0]), UTF_8)).isEqualTo("DSSEv1 0  0 ");
    }

    @Test
    void encodesWhatTheSignatureOfTheProtocolIsOver() throws Exception {
        assertThat(verifies(Pae.of(TYPE, "hello world".getBytes(UTF_8)))).isTrue();
        assertThat(verifies(Pae.of(TYPE, "hello worle".getBytes(UTF_8)))).isFalse();
    }

    @Test
    void signsThePaeAndNotTheBody() {
        var body = "{}".getBytes(UTF_8);
        var envelope = Envelope.sign(body, "kid", bytes -> bytes);

        assertThat(Base64.getDecoder().decode(envelope.payload())).isEqualTo(body);
        assertThat(envelope.payloadType()).isEqualTo("application/vnd.in-toto+json");
        assertThat(Base64.getDecoder().decode(envelope.signatures().getFirst().sig()))
                .isEqualTo(Pae.of("application/vnd.in-toto+json", body));
    }

    private static boolean verifies(byte[] pae) throws Exception {
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key());
        check.update(pae);
        return check.verify(Base64.getDecoder().decode(SIGNATURE));
    }

    private static PublicKey key() throws Exception {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(
                new BigInteger("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                new BigInteger("5640078356564379163099075877009565129882514886557779369047442380624545832820"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }
}
