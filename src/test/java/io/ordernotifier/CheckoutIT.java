package io.ordernotifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code order-notifier} in a checkout: when it builds, and what it passes on.
 *
 * <p>The checkout has a space in its name and a Maven of its own, which notes that it was called and hands out the class path
 * of this test.
 */
@DisabledOnOs(OS.WINDOWS)
class CheckoutIT {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Path checkout;
    private Path command;
    private Path builds;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = folder.resolve("check out");
        command = checkout.resolve("order-notifier");
        builds = folder.resolve("builds");
        Files.createDirectories(checkout.resolve("src/main/java"));
        Files.createDirectories(checkout.resolve("config"));
        Files.copy(Path.of("order-notifier"), command, StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("config/jvm.options"), checkout.resolve("config/jvm.options"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("src/main/java/One.java"), "class One {}");
        Files.writeString(checkout.resolve("src/main/java/Two.java"), "class Two {}");
        makeOlder(checkout);
        Shell.writeScript(folder.resolve("bin/mvn"), fakeMaven());
    }

    @Test
    void shouldBuildAtTheFirstStartAndNotAtTheSecond() throws Exception {
        // When
        Shell.Said first = shell().run(command, "--version");
        Shell.Said second = shell().run(command, "--version");

        // Then
        assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).startsWith("order-notifier ");
        assertThat(first.err()).matches("order-notifier: building .* \\d+ s\\R");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
        assertThat(builds).hasContent("process-classes");
    }

    @Test
    void shouldBuildAgainWhenASourceChanged() throws Exception {
        // Given
        shell().run(command, "--version");

        // When
        touch(checkout.resolve("src/main/java/One.java"));
        shell().run(command, "--version");

        // Then
        assertThat(builds).hasContent("process-classes\nprocess-classes");
    }

    @Test
    void shouldBuildAgainWhenASourceWentAway() throws Exception {
        // Given
        shell().run(command, "--version");

        // When
        Files.delete(checkout.resolve("src/main/java/Two.java"));
        touch(checkout.resolve("src/main/java"));
        shell().run(command, "--version");

        // Then
        assertThat(builds).hasContent("process-classes\nprocess-classes");
    }

    @Test
    void shouldBuildTheBenchmarksOnlyWhenTheyAreAskedFor() throws Exception {
        shell().run(command, "bench", "--micro", "--help");

        assertThat(builds).hasContent("process-test-classes");
    }

    @Test
    void shouldBuildOnceWhenSeveralStartTogether() throws Exception {
        // When
        List<Shell.Running> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(shell().start(command, "--version"));
        }

        // Then
        for (Shell.Running start : starts) {
            assertThat(start.await().exitCode()).isEqualTo(ExitCode.DONE);
        }
        assertThat(builds).hasContent("process-classes");
    }

    @Test
    void shouldShowTheLogOfABuildThatFails() throws Exception {
        // Given
        Files.writeString(folder.resolve("broken"), "One.java: cannot find symbol");

        // When
        Shell.Said said = shell().run(command, "--version");

        // Then
        assertThat(said.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(said.err()).contains("One.java: cannot find symbol", "the build failed");
        assertThat(said.out()).isEmpty();

        // And it tries again
        Files.delete(folder.resolve("broken"));
        assertThat(shell().run(command, "--version").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldRunFromAnotherFolderThroughALink() throws Exception {
        // Given
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("check out/order-notifier"));

        // When
        Shell.Said said = new Shell(Path.of("/"), variables()).run(link, "--version");

        // Then
        assertThat(said.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldPassOnArgumentsAsTheyAreAndTheExitCode() throws Exception {
        Shell.Said said = shell().run(command, "no such verb*");

        assertThat(said.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(said.err()).contains("no such verb*");
    }

    @Test
    void shouldBecomeTheProgramSoThatSignalsReachIt() throws Exception {
        // Given a program that would never end by itself
        Shell shell = new Shell(
                folder, with("ORDER_NOTIFIER_JAVA_OPTS", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y"));
        shell().run(command, "--version");

        // When
        Shell.Running running = shell.start(command, "--version");
        while (!running.process().info().command().orElse("").endsWith("java")) {
            Thread.onSpinWait();
        }
        running.process().destroy();

        // Then
        assertThat(running.await().exitCode()).isEqualTo(128 + 15);
    }

    @Test
    void shouldGiveJavaTheFlagsOfBothVariables() throws Exception {
        // Given
        Map<String, String> variables = with("JAVA_OPTS", "-Done=1 -Dtwo=1");
        variables.put("ORDER_NOTIFIER_JAVA_OPTS", "-Dtwo=2 -XshowSettings:properties");

        // When
        Shell.Said said = new Shell(folder, variables).run(command, "--version");

        // Then
        assertThat(said.err())
                .contains("    one = 1", "    two = 2", "    file.encoding = UTF-8")
                .contains("    order-notifier.home = " + checkout.toRealPath());
    }

    @Test
    void shouldStartQuicklyWhatEndsSoonAndWellWhatLasts() throws Exception {
        Shell shell = new Shell(folder, with("JAVA_OPTS", "-XX:+PrintCommandLineFlags"));

        assertThat(shell.run(command, "lint", "--help").out()).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        assertThat(shell.run(command, "lint", "--topic=rejected-drafts", "--help")
                        .out())
                .contains("Usage: order-notifier lint")
                .doesNotContain("TieredStopAtLevel");
        assertThat(shell.run(command, "run", "--help").out())
                .contains("Usage: order-notifier run")
                .doesNotContain("TieredStopAtLevel");
    }

    @Test
    void shouldLeaveTheCollectorToWhoeverChoseOne() throws Exception {
        Shell.Said said = new Shell(folder, with("JAVA_OPTS", "-XX:+UseG1GC")).run(command, "--version");

        assertThat(said.exitCode()).as(said.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldSayThatJavaIsTooOld() throws Exception {
        // Given
        Path old = folder.resolve("jdk8");
        Shell.writeScript(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");

        // When
        Shell.Said said = new Shell(folder, with("JAVA_HOME", old.toString())).run(command, "--version");

        // Then
        assertThat(said.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(said.err()).contains("is Java 8", "Java 17 or newer is needed");
    }

    @Test
    void shouldSayThatJavaHomeIsWrong() throws Exception {
        Shell.Said said = new Shell(folder, with("JAVA_HOME", "/no/java")).run(command, "--version");

        assertThat(said.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(said.err()).contains("JAVA_HOME is /no/java");
    }

    private Shell shell() {
        return new Shell(folder, variables());
    }

    private Map<String, String> variables() {
        return with("JAVA_HOME", JAVA_HOME.toString());
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        variables.put("JAVA_HOME", JAVA_HOME.toString());
        variables.put(name, value);
        return variables;
    }

    private String fakeMaven() {
        return """
                #!/usr/bin/env bash
                set -eu
                for phase; do :; done
                echo "$phase" >>'%s'
                if [ -e '%s' ]; then cat '%2$s'; exit 1; fi
                sleep 0.5
                target='%s'/target/quick
                mkdir -p "$target/classes"
                for scope in runtime provided test; do printf '%%s' '%s' >"$target/$scope.classpath"; done
                """.formatted(builds, folder.resolve("broken"), checkout, System.getProperty("java.class.path"));
    }

    /** Files just made have the time of the build that follows, on a file system that counts coarsely. */
    private static void makeOlder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            }
        }
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    }
}
