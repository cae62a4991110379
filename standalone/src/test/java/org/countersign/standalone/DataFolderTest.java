package org.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void isFreshUntilSomethingWasKeptInIt() throws IOException {
        DataFolder first = DataFolder.take(temp.resolve("data"));
        assertThat(first.fresh()).isTrue();
        Files.createDirectory(temp.resolve("data/store"));
        first.giveBack();

        DataFolder second = DataFolder.take(temp.resolve("data"));
        assertThat(second.fresh()).isFalse();
        second.giveBack();
    }

    @Test
    void isHeldByOneAtATime() throws IOException {
        DataFolder first = DataFolder.take(temp);

        // Inside one JVM the platform's lock says so by an exception of its own.
        assertThatThrownBy(() -> DataFolder.take(temp)).isInstanceOf(OverlappingFileLockException.class);
        first.giveBack();
        DataFolder.take(temp).giveBack();
    }

    @Test
    void takesNoFolderOfOthers() throws IOException {
        Path shared = Files.createDirectory(
                temp.resolve("shared"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(shared.resolve("somebody.txt"), "else's");

        assertThatThrownBy(() -> DataFolder.take(shared))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds other things");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void takesAFolderThatOnlyTheLauncherHasUsed() throws IOException {
        Files.createDirectory(temp.resolve("logs"));
        Files.writeString(temp.resolve("last-workload"), "shop");
        DataFolder.take(temp).giveBack();
    }

    @Test
    void forgetsWhatAKilledProcessLeft() throws IOException {
        Files.writeString(temp.resolve("running.json"), "{}");

        DataFolder folder = DataFolder.take(temp);

        assertThat(folder.running()).doesNotExist();
        folder.giveBack();
    }
}
