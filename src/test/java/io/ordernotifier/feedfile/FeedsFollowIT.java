package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.Main;
import io.ordernotifier.TopicNames;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.command.FeedsExportCommand;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.demo.JavaProgram;
import io.ordernotifier.demo.NewTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verb {@code feeds export} as a program of its own, with the options that need more than one export to show. */
class FeedsFollowIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private static Workbench workbench;
    private static int tests;

    private String application;
    private TopicNames topics;
    private FeedTopicWriter writer;
    private ExportedFolder exported;
    private String said = "";

    @BeforeAll
    static void startBroker() {
        workbench = Workbench.startQuickly(1);
    }

    @AfterAll
    static void stopBroker() {
        workbench.close();
    }

    /** Each test has topics of its own. */
    @BeforeEach
    void start() {
        tests++;
        application = "test-" + tests;
        topics = ExportMain.settings(
                        workbench.bootstrapServers(), workbench.registryUrl(), application, application + ".")
                .topics();
        NewTopics.create(
                workbench.bootstrapServers(),
                1,
                List.of(topics.shippingConfirmationFeed(), topics.orderAdjustmentFeed()));
        writer = new FeedTopicWriter(workbench, topics);
        exported = new ExportedFolder(folder.resolve("out"), folder.resolve("uploaded"));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void shouldExportWhatIsNewUntilItIsStoppedThoughTheBrokerGoesAway() throws IOException {
        Path stderr = folder.resolve("stderr.txt");
        writer.write(0, 40);
        try (ChildProcess following = follow(stderr, "1s")) {
            awaitExported();

            writer.write(40, 70);
            awaitExported();

            workbench.withoutBroker(() ->
                    eventually(() -> assertThat(Files.readString(stderr)).contains("cannot be reached, trying again")));
            writer.write(70, 90);
            awaitExported();

            following.terminate();
            assertThat(following.awaitEnd(PATIENCE))
                    .as("exit code, where records are in an error file")
                    .isEqualTo(1);
        }
        assertThat(exported.refused()).containsExactlyInAnyOrderElementsOf(writer.inexpressible());
        assertThat(exported.manifests()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Files.readString(stderr)).doesNotContain("nothing new").doesNotContain("Not updating");
    }

    @Test
    void shouldEndWithZeroWhenItIsStoppedAndEveryRecordCouldBeSaid() throws IOException {
        writer.write(0, 10);
        try (ChildProcess following = follow(folder.resolve("stderr.txt"), "1s")) {
            awaitExported();

            following.terminate();
            assertThat(following.awaitEnd(PATIENCE)).isZero();
        }
    }

    @Test
    void shouldGoOnOnlyWhereAPersonSaysSoWhenAFolderOrRecordsAreGone() throws Exception {
        // Given: an export that was killed while it published, and its folder is lost
        writer.write(0, 19);
        try (ChildProcess killed = JavaProgram.of(ExportMain.class)
                .jvmOptions("-Xmx256m")
                .arguments(workbench.bootstrapServers(), workbench.registryUrl(), application, application + ".")
                .arguments(folder.resolve("lost").toString(), "TSV", "100", "decided", "1")
                .errorsTo(folder.resolve("stderr.txt"))
                .start()) {
            killed.awaitLine(ExportMain.STANDS_STILL, PATIENCE);
            killed.kill();
        }

        // Then
        awaitRefused("broken off while it was publishing to");
        assertThat(run("--take-over")).isZero();
        assertThat(exported.orders()).containsExactlyInAnyOrderElementsOf(writer.orders());

        // Given: records that were deleted before they were exported
        int before = writer.orders().size();
        writer.write(20, 38);
        int deleted = writer.orders().size() - before;
        deleteUpToTheEnd();
        writer.write(40, 59);

        // Then
        assertThat(run()).isEqualTo(2);
        assertThat(said).contains("were deleted before they were exported");
        assertThat(run("--skip-deleted")).isZero();
        assertThat(exported.orders())
                .hasSize(writer.orders().size() - deleted)
                .contains(FeedTopicWriter.orderId(40), FeedTopicWriter.orderId(58));
    }

    @Test
    void shouldLeaveOutWhatIsOlderThanTheFirstExportWasTold() throws IOException {
        writer.write(0, 10);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

        assertThat(run("--since", tomorrow)).isZero();
        assertThat(said).contains("10 left out for their age");
        assertThat(exported.orders()).isEmpty();

        writer.write(10, 15);
        assertThat(run()).isZero();
        assertThat(said).contains("5 left out for their age");
        assertThat(run("--since", "2025-01-01")).isEqualTo(2);
        assertThat(said).contains("began with --since " + tomorrow);
    }

    private int run(String... options) throws IOException {
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new FeedsExportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, verb, parsed) -> {
                    verb.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(arguments(options));
        said = err.toString();
        return exitCode;
    }

    private ChildProcess follow(Path stderr, String every) throws IOException {
        return JavaProgram.of(Main.class)
                .jvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1")
                .arguments("feeds", "export")
                .arguments(arguments("--follow", every))
                .errorsTo(stderr)
                .start();
    }

    private String[] arguments(String... options) throws IOException {
        Path noSettings = Files.writeString(folder.resolve("no.properties"), "");
        List<String> arguments = new ArrayList<>(List.of("--to"));
        arguments.add(exported.folder().toString());
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--config", noSettings.toString()));
        Map.of(
                        "kafka.bootstrap.servers",
                        workbench.bootstrapServers(),
                        "schema.registry.url",
                        workbench.registryUrl(),
                        "application.id",
                        application,
                        "topics.prefix",
                        application + ".",
                        "kafka.request.timeout.ms",
                        "5000",
                        "kafka.default.api.timeout.ms",
                        "5000")
                .forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return arguments.toArray(String[]::new);
    }

    /** A killed export is a member of its group for some seconds more. */
    private void awaitRefused(String words) {
        eventually(() -> {
            assertThat(run()).isEqualTo(2);
            assertThat(said).contains(words);
        });
    }

    private void awaitExported() {
        eventually(() -> assertThat(exported.orders()).containsExactlyInAnyOrderElementsOf(writer.orders()));
    }

    private static void eventually(ThrowingCallable assertion) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(100_000_000);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }

    private void deleteUpToTheEnd() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", workbench.bootstrapServers()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(topics.shippingConfirmationFeed(), 0),
                            RecordsToDelete.beforeOffset(-1),
                            new TopicPartition(topics.orderAdjustmentFeed(), 0),
                            RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }
}
