package org.countersign.signoff.certificate.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.EnumSet;
import java.util.Set;

/** The folder with the signing key: made at the first start, found again by the next. */
final class KeyFolder {
    static final String FILE = "signing-key.pem";

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The key, made if there is none.
     *
     * @throws IllegalStateException where others can get at it, or it cannot be read: a service that signs with a key
     *     of which it is not the only holder proves nothing
     */
    SigningKey open() {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            requireOwnerAlone(folder);
            var file = folder.resolve(FILE);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                create(file);
            }
            requireOwnerAlone(file);
            return read(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("the signing key in " + folder + " cannot be had", fault);
        } catch (GeneralSecurityException | IllegalArgumentException fault) {
            throw new IllegalStateException("the signing key in " + folder + " cannot be read", fault);
        }
    }

    /** Written aside and put in place by a link, so that nobody reads half a key and a second starter loses. */
    private void create(Path file) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var text = Pem.block("PRIVATE KEY", pair.getPrivate().getEncoded())
                + Pem.block("PUBLIC KEY", pair.getPublic().getEncoded());
        var aside = Files.createTempFile(folder, "new-", ".pem", PosixFilePermissions.asFileAttribute(OWNER_FILE));
        try {
            Files.writeString(aside, text, UTF_8);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // Another process was first; its key is the key.
        } finally {
            Files.delete(aside);
        }
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        var text = Files.readString(file, UTF_8);
        var factory = KeyFactory.getInstance("EC");
        var key = new SigningKey(
                factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.read("PRIVATE KEY", text))),
                (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(Pem.read("PUBLIC KEY", text))));
        if (!key.isWhole()) {
            throw new IllegalArgumentException("its two halves do not belong together");
        }
        return key;
    }

    private static void requireOwnerAlone(Path path) throws IOException {
        var others = EnumSet.copyOf(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        others.removeAll(OF_OWNER);
        if (!others.isEmpty()) {
            throw new IllegalStateException("others than its owner can get at " + path + " ("
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + "): run chmod go= on it");
        }
    }
}
