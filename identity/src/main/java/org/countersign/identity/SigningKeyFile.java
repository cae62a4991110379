package org.countersign.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.countersign.identity.files.OwnerOnly;

/** The key that signs the tokens: made once (RSA 2048, as a JWK), found again ever after. */
final class SigningKeyFile {
    private static final int BITS = 2048;

    private final Path file;

    SigningKeyFile(Path folder) {
        this.file = folder.resolve("signing-key.jwk");
    }

    /** @throws IOException if the file cannot be written or read, others may read it, or it holds no private RSA key */
    RSAKey findOrMake() throws IOException {
        if (Files.exists(file)) {
            return read();
        }
        RSAKey made = make();
        OwnerOnly.write(file, made.toJSONString());
        return made;
    }

    private RSAKey read() throws IOException {
        try {
            RSAKey key = RSAKey.parse(OwnerOnly.readSecret(file));
            if (!key.isPrivate()) {
                throw new IOException(file + " holds no private key");
            }
            return key;
        } catch (ParseException e) {
            throw new IOException(file + " holds no RSA key in JWK form", e);
        }
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM makes no RSA keys", e);
        }
    }
}
