package org.countersign.acceptance.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Checks a signature with the openssl of the machine; where there is none, with the JDK, and says so. */
public final class Verifier {
    private static final int PATIENCE_SECONDS = 20;

    private final String pem;
    private final PublicKey key;

    /** With a public key in PEM: Ed25519, or P-256 whose signatures are in DER. */
    public Verifier(String pem) {
        this.pem = pem;
        this.key = read(pem);
    }

    private static PublicKey read(String pem) {
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        for (var algorithm : List.of("Ed25519", "EC")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
            } catch (GeneralSecurityException other) {
                // Of the other kind, then.
            }
        }
        throw new AssertionError("neither Ed25519 nor EC: " + pem);
    }

    private boolean isEdwards() {
        return !key.getAlgorithm().equals("EC");
    }

    /** Whether the signature is one of these bytes by this key. */
    public boolean verifies(byte[] bytes, byte[] signature) {
        try {
            var folder = Files.createTempDirectory("countersign-certificate");
            var keyFile = Files.writeString(folder.resolve("key.pem"), pem);
            var signed = Files.write(folder.resolve("signed"), bytes);
            var sig = Files.write(folder.resolve("sig"), signature);
            var process = new ProcessBuilder(command(keyFile, signed, sig))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("openssl has not ended");
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            System.out.println("openssl is not on the PATH: checked with java.security instead");
            return verifiesHere(bytes, signature);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private List<String> command(Path keyFile, Path signed, Path sig) {
        return isEdwards()
                ? List.of(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        keyFile.toString(),
                        "-rawin",
                        "-in",
                        signed.toString(),
                        "-sigfile",
                        sig.toString())
                : List.of(
                        "openssl",
                        "dgst",
                        "-sha256",
                        "-verify",
                        keyFile.toString(),
                        "-signature",
                        sig.toString(),
                        signed.toString());
    }

    private boolean verifiesHere(byte[] bytes, byte[] signature) {
        try {
            var check = Signature.getInstance(isEdwards() ? "Ed25519" : "SHA256withECDSA");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (java.security.SignatureException broken) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
