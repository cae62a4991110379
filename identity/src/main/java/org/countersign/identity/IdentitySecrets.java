package org.countersign.identity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.countersign.identity.files.OwnerOnly;

/**
 * One secret per development identity, in a file that its owner alone may read: who can read it may be any of them, nobody
 * else on the machine can. Lines are {@code name=secret}.
 */
final class IdentitySecrets {
    static final String FILE_NAME = "secrets.properties";

    private static final int BYTES = 32;

    private final Map<String, String> secrets;

    private IdentitySecrets(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    /** Reads the file of the folder and adds a secret for each identity that has none yet. */
    static IdentitySecrets findOrMake(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        Map<String, String> secrets = new LinkedHashMap<>(Files.exists(file) ? read(file).secrets : Map.of());
        boolean complete = secrets.keySet().containsAll(DevelopmentIdentities.names());
        DevelopmentIdentities.names().forEach(name -> secrets.computeIfAbsent(name, _ -> fresh(random)));
        if (!complete) {
            OwnerOnly.write(file, lines(secrets));
        }
        return new IdentitySecrets(secrets);
    }

    static IdentitySecrets read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(OwnerOnly.readSecret(file)));
        return new IdentitySecrets(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    Optional<String> of(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    private static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String lines(Map<String, String> secrets) {
        return secrets.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining("", "# Development identities of this folder. Keep it to yourself.\n", ""));
    }
}
