package org.countersign.identity.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    Path temp;

    @Test
    void makesAFolderThatItsOwnerAloneMayEnter() throws IOException {
        assertThat(permissions(OwnerOnly.folder(temp.resolve("a/b")))).isEqualTo("rwx------");
        assertThat(permissions(temp.resolve("a"))).isEqualTo("rwx------");
    }

    @Test
    void narrowsAFolderThatWasThere() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("wide"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(permissions(OwnerOnly.folder(folder))).isEqualTo("rwx------");
    }

    @Test
    void writesAFileThatItsOwnerAloneMayReadAndLeavesNothingBeside() throws IOException {
        Path file = temp.resolve("secret");

        OwnerOnly.write(file, "first");
        OwnerOnly.write(file, "second");

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(OwnerOnly.readSecret(file)).isEqualTo("second");
        assertThat(temp).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void refusesASecretThatOthersMayRead() throws IOException {
        Path file = temp.resolve("secret");
        OwnerOnly.write(file, "known to all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> OwnerOnly.readSecret(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rw-r--r--")
                .hasMessageContaining("chmod 600");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
