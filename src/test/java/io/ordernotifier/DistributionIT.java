package io.ordernotifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped: the packaged distribution, as the build has just made it. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("distribution.directory"));

    @Test
    void shouldRunWithoutBuilding() throws Exception {
        Shell shell =
                new Shell(Path.of("/"), Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin"));

        Shell.Said said = shell.run(DISTRIBUTION.resolve("bin/order-notifier"), "--version");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("order-notifier ");
        assertThat(said.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldSayThatTheDemoNeedsACheckout() throws Exception {
        Shell.Said said = new Shell(Path.of("/"), Map.of("JAVA_HOME", System.getProperty("java.home")))
                .run(DISTRIBUTION.resolve("bin/order-notifier"), "demo");

        assertThat(said.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(said.err()).contains("comes without the Kafka broker", "in a checkout");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void shouldHoldTheProcessorsLibraries() throws IOException {
        assertThat(libraries())
                .anyMatch(jar -> jar.startsWith("kafka-streams-"))
                .anyMatch(jar -> jar.startsWith("rocksdbjni-"));
    }

    @Test
    void shouldNotHoldTheBrokerNorTheTests() throws IOException {
        assertThat(libraries())
                .noneMatch(jar -> jar.matches(
                        "(kafka_|kafka-server|kafka-metadata|kafka-raft|kafka-storage|scala|log4j|caffeine).*"))
                .noneMatch(jar -> jar.matches("(junit|assertj|jqwik|archunit|jmh|kafka-streams-test-utils|pinot).*"));
    }

    @Test
    void shouldHoldTheSettingsAndTheSchemas() {
        assertThat(DISTRIBUTION.resolve("config/jvm.options")).exists();
        assertThat(DISTRIBUTION.resolve("schemas/OrderPlaced.avsc")).exists();
        assertThat(DISTRIBUTION.resolve("LICENSE")).exists();
    }

    @Test
    void shouldBeWhatTheImageHoldsAndRunReadOnly(@TempDir Path folder) throws Exception {
        // Given
        Path archive = DISTRIBUTION.resolveSibling(DISTRIBUTION.getFileName() + ".tar.gz");
        Shell shell = new Shell(Path.of("."), Map.of("JAVA_HOME", System.getProperty("java.home")));

        // When
        Shell.Said said = shell.run(
                Path.of("docker/image-tree.sh").toAbsolutePath(),
                folder.resolve("tree").toString(),
                archive.toString());

        // Then
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).startsWith("image-tree: order-notifier ");
        assertThat(folder.resolve("tree/order-notifier/bin/order-notifier")).isExecutable();
        try (Stream<Path> jars = Files.list(folder.resolve("tree/order-notifier/lib"))) {
            assertThat(jars).hasSameSizeAs(libraries());
        }
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }
}
