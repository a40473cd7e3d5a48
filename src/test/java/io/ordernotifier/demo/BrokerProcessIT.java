package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void shouldKeepWhatWasWrittenWhenItIsKilled() throws Exception {
        // Given
        BrokerProcess first = BrokerProcess.start(folder);
        NewTopics.create(first.bootstrapServers(), 2, List.of("letters"));
        new Records(first.bootstrapServers(), "letters").write(Records.numbered(20));

        // When
        first.kill();

        // Then
        assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isEmpty();
        try (BrokerProcess second = BrokerProcess.start(folder, first.port(), Map.of(), "-Xmx256m")) {
            assertThat(new Records(second.bootstrapServers(), "letters").readAll())
                    .containsExactlyInAnyOrder(Records.numbered(20));
        }
    }

    @Test
    void shouldEndInOrderWhenItsInputIsClosed() throws Exception {
        // Given
        Process broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        "--folder",
                        folder.toString())
                .redirectError(folder.resolve("broker.log").toFile())
                .start();
        ProcessOutput output = ProcessOutput.of("broker", broker);
        output.awaitLine(BrokerMain.ANNOUNCEMENT, PATIENCE);

        // When
        broker.getOutputStream().close();

        // Then
        assertThat(broker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(broker.exitValue()).isZero();
        assertThat(folder.resolve("data").resolve(".kafka_cleanshutdown")).exists();
    }

    @Test
    void shouldSayWhatAProgramPrintedThatDoesNotAnnounceItself() {
        // Given
        JavaProgram program = JavaProgram.of(BrokerMain.class).arguments("--help");

        // When
        try (ChildProcess child = program.errorsTo(folder.resolve("log")).start()) {

            // Then
            assertThatThrownBy(() -> child.awaitLine(BrokerMain.ANNOUNCEMENT, PATIENCE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BrokerMain ended")
                    .hasMessageContaining(BrokerMain.ANNOUNCEMENT);
            assertThat(child.awaitEnd(PATIENCE)).isEqualTo(2);
        }
    }
}
