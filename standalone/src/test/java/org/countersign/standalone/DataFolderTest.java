package org.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void forgetsWhatAKilledProcessLeft() throws IOException {
        Files.writeString(temp.resolve("running.json"), "{}");

        DataFolder folder = DataFolder.take(temp);

        assertThat(folder.running()).doesNotExist();
        folder.giveBack();
    }
}
