package org.countersign.signoff.certificate.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void names() {
        folder = parent.resolve("signing");
    }

    private SigningKey open() {
        return new KeyFolder(folder).open();
    }

    @Test
    void makesAKeyThatItsOwnerAloneCanReadAndFindsItAgain() throws Exception {
        var first = open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(KeyFolder.FILE))))
                .isEqualTo("rw-------");
        assertThat(open().keyId()).isEqualTo(first.keyId());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws Exception {
        open();
        Files.setPosixFilePermissions(folder.resolve(KeyFolder.FILE), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("chmod");
    }

    @Test
    void refusesAFolderThatOthersCanEnter() throws Exception {
        open();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));

        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesHalvesThatDoNotBelongTogether() throws Exception {
        var first = open();
        var file = folder.resolve(KeyFolder.FILE);
        var other = Files.createDirectory(
                parent.resolve("other"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var pem = new KeyFolder(other).open().pem();
        Files.writeString(file, Files.readString(file, UTF_8).replace(first.pem(), pem), UTF_8);

        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signsSoThatItsPublicHalfVerifies() throws Exception {
        var key = open();
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Pem.read("PUBLIC KEY", key.pem()))));
        check.update("hello".getBytes(UTF_8));

        assertThat(check.verify(key.sign("hello".getBytes(UTF_8)))).isTrue();
    }

    @Test
    void showsOfItselfThePublicHalfAlone() {
        var key = open();

        assertThat(key.jwk()).containsOnlyKeys("kty", "crv", "x", "y", "kid", "alg", "use");
        assertThat(key.pem()).doesNotContain("PRIVATE");
    }
}
