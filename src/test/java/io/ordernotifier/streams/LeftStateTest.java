package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftStateTest {
    @TempDir
    Path stateDir;

    @Test
    void shouldKeepTheStateOfAProcessThatEndedInOrder() throws IOException {
        // Given
        LeftState before = state();
        before.take();
        Path store = aStore();
        before.release();

        // When
        state().take();

        // Then
        assertThat(store).exists();
    }

    @Test
    void shouldClearTheStateOfAProcessThatWasKilledButNotWhoItWas() throws IOException {
        // Given
        state().take();
        Path store = aStore();
        Path process = Files.writeString(stateDir.resolve("app/kafka-streams-process-metadata"), "{}");

        // When
        state().take();

        // Then
        assertThat(store).doesNotExist();
        assertThat(stateDir.resolve("app/0_1")).doesNotExist();
        assertThat(process).exists();
    }

    @Test
    void shouldLeaveTheStateOfAnotherApplicationAlone() throws IOException {
        // Given
        new LeftState(stateDir, "other").take();
        state().take();
        Path store = aStore();
        state().release();

        // When
        new LeftState(stateDir, "other").take();

        // Then
        assertThat(store).exists();
    }

    @Test
    void shouldTouchNothingThatIsInUse() throws IOException {
        // Given
        state().take();
        Path store = aStore();
        try (FileChannel channel = FileChannel.open(
                        stateDir.resolve("app/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            // When
            state().take();

            // Then
            assertThat(store).exists();
        }
    }

    private LeftState state() {
        return new LeftState(stateDir, "app");
    }

    private Path aStore() throws IOException {
        Path store = Files.createDirectories(stateDir.resolve("app/0_1/rocksdb/orders"));
        return Files.writeString(store.resolve("CURRENT"), "MANIFEST-000005");
    }
}
