package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new DemoCommand()).setErr(new PrintWriter(err));

    @Test
    void shouldNotMixItsFilesWithOthers() throws Exception {
        // Given
        Files.createFile(folder.resolve("mine.txt"));

        // When
        int exitCode = command.execute("--out", folder.toString());

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("--out " + folder + ": must be an empty folder");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("mine.txt"));
    }

    @Test
    void shouldRefuseADemoWithoutOrders() {
        assertThat(command.execute("--orders", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--orders 0: must be 1 or more");
    }

    @Test
    void shouldRefuseAPaceThatNobodyCanKeep() {
        assertThat(command.execute("--pace", "0")).isEqualTo(2);
        assertThat(command.execute("--pace", "100000")).isEqualTo(2);
        assertThat(err.toString()).contains("--pace 0: must be 1 to 1000", "--pace 100000: must be 1 to 1000");
    }

    @Test
    void shouldHandOverOnlyWhatKeepsRunning() {
        assertThat(command.execute("--hand-over")).isEqualTo(2);
        assertThat(err.toString()).contains("--hand-over: only together with --keep");
    }

    @Test
    void shouldRefuseTemplatesThatAreNotThere() {
        Path missing = folder.resolve("none");

        assertThat(command.execute("--templates", missing.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--templates " + missing + ": must be a folder that is there");
    }
}
