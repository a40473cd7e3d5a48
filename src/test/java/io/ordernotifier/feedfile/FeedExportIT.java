package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.bench.EventFeed;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.bench.Workload;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.demo.JavaProgram;
import io.ordernotifier.demo.NewTopics;
import io.ordernotifier.event.OrderPlaced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exports from a real broker, broken off at every moment, and killed at some: each record is in one file, and in one only.
 *
 * <pre>
 * mvn -Dquick test -Dtest=FeedExportIT -Dexport.kills=all      # killed at every moment, in both formats: some five minutes
 * </pre>
 */
class FeedExportIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int RECORDS = 150;
    private static final int BATCH = 60;
    private static final int KILLED = 128 + 9;

    private static final List<Moment> MOMENTS = List.of(
            new Moment("read", 1),
            new Moment("ended a file", 1),
            new Moment("validated", 1),
            new Moment("noted", 1),
            new Moment("decided", 1),
            new Moment("published", 1),
            new Moment("published", 3),
            new Moment("published manifest", 1),
            new Moment("committed", 1),
            new Moment("wrote the ledger", 1),
            new Moment("settled", 1),
            new Moment("decided", 2),
            new Moment("published", 10));

    /** A killed process leaves its place in the group and its lock to be found; what is on the disk is the same. */
    private static List<Moment> killedAt(FeedFormat format) {
        if (System.getProperty("export.kills", "").equals("all")) {
            return MOMENTS;
        }
        return format == FeedFormat.XML
                ? List.of(new Moment("published manifest", 1))
                : List.of(new Moment("noted", 1), new Moment("published", 3), new Moment("committed", 1));
    }

    private static Workbench workbench;
    private static int tests;

    @TempDir
    private Path folder;

    private String application;
    private Settings settings;
    private FeedTopicWriter writer;
    private ExportedFolder exported;

    @BeforeAll
    static void startBroker() {
        workbench = Workbench.startQuickly(3);
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
        settings = ExportMain.settings(
                workbench.bootstrapServers(), workbench.registryUrl(), application, application + ".");
        TopicNames topics = settings.topics();
        NewTopics.create(
                workbench.bootstrapServers(),
                3,
                List.of(topics.orderPlaced(), topics.shippingConfirmationFeed(), topics.orderAdjustmentFeed()),
                // The orders are of the past: a broker would soon delete records that old.
                Map.of("retention.ms", "-1"));
        writer = new FeedTopicWriter(workbench, topics);
        exported = new ExportedFolder(folder.resolve("out"), folder.resolve("uploaded"));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void shouldPutEachRecordIntoOneFileWhereverItIsBrokenOff(FeedFormat format) throws IOException {
        // Given
        int written = 0;

        // When
        for (Moment moment : MOMENTS) {
            writer.write(written, written + RECORDS);
            written += RECORDS;
            assertThatThrownBy(() -> exportUntil(format, moment)).isInstanceOf(BrokenOff.class);
            if (moment.times() > 1) {
                exported.carryAway();
            }
        }
        export(format);

        // Then
        assertEachRecordIsInOneFile(format, written);
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void shouldPutEachRecordIntoOneFileThoughItIsKilled(FeedFormat format) throws IOException {
        // Given
        int written = 0;

        // When
        for (Moment moment : killedAt(format)) {
            writer.write(written, written + RECORDS);
            written += RECORDS;
            try (ChildProcess export = startExport(format, moment)) {
                export.awaitLine(ExportMain.STANDS_STILL, PATIENCE);
                export.kill();
                assertThat(export.awaitEnd(PATIENCE)).isEqualTo(KILLED);
            }
        }
        export(format);

        // Then
        assertEachRecordIsInOneFile(format, written);
    }

    private void assertEachRecordIsInOneFile(FeedFormat format, int written) throws IOException {
        assertThat(exported.orders()).containsExactlyInAnyOrderElementsOf(writer.orders());
        assertThat(exported.refused()).containsExactlyInAnyOrderElementsOf(writer.inexpressible());
        long read = 0;
        for (JsonNode manifest : exported.manifests()) {
            read += manifest.path("read").asLong();
            assertThat(manifest.path("exported").asLong()
                            + manifest.path("errors").asLong())
                    .isEqualTo(manifest.path("read").asLong());
        }
        assertThat(read).isEqualTo(written);
        try (Stream<Path> aside = Files.list(folder.resolve("out/.export")
                .resolve(application + "-feeds-" + format.word())
                .resolve("aside"))) {
            assertThat(aside).isEmpty();
        }
    }

    @Test
    void shouldFindTheMarketplaceOfRecordsFromBeforeThereWasAHeader() throws IOException {
        // Given
        Workload workload = new Workload(7);
        OrderPlaced placed = workload.placed(1);
        try (EventFeed feed = EventFeed.open(workbench.bootstrapServers(), workbench.wire(), settings.topics(), 0)) {
            feed.send(placed, placed.purchasedAt().toEpochMilli());
            feed.flush();
        }
        writer.inTransaction(() -> {
            writer.send(TestFeeds.confirmation(placed.orderId(), TestFeeds.UPS, TestFeeds.item(1)), null);
            writer.send(FeedTopicWriter.confirmation(77, TestFeeds.UPS), null);
            writer.send(FeedTopicWriter.confirmation(78, TestFeeds.UPS), "NOWHERE");
        });

        // When
        List<Manifest> manifests = export(FeedFormat.TSV);

        // Then
        assertThat(manifests).hasSize(1);
        assertThat(manifests.get(0).files())
                .extracting(FileEntry::marketplaceId)
                .containsExactly(placed.marketplaceId());
        assertThat(exported.orders()).containsExactly(placed.orderId());
        assertThat(exported.refused())
                .containsExactlyInAnyOrder(FeedTopicWriter.orderId(77), FeedTopicWriter.orderId(78));
        assertThat(manifests.get(0).errorsByReason()).isEqualTo(Map.of("MARKETPLACE", 2L));
    }

    @Test
    void shouldExportOnlyWhatIsNewAndRefuseASecondExportAtTheSameTime() throws IOException {
        // Given
        writer.write(0, 30);
        assertThat(export(FeedFormat.TSV)).hasSize(1);
        writer.write(30, 50);

        // When
        List<Manifest> again = export(FeedFormat.TSV);
        List<Manifest> nothing = export(FeedFormat.TSV);
        List<Manifest> elsewhere = exportTo(folder.resolve("elsewhere"), FeedFormat.TSV);

        // Then
        assertThat(again).extracting(Manifest::read).containsExactly(20L);
        assertThat(nothing).isEmpty();
        assertThat(elsewhere).isEmpty();
        try (FeedExport running = open(exported.folder(), FeedFormat.TSV)) {
            assertThatThrownBy(() -> open(exported.folder(), FeedFormat.TSV))
                    .isInstanceOf(ExportRefusedException.class)
                    .hasMessageContaining("another export writes to");
            assertThatThrownBy(() -> open(folder.resolve("third"), FeedFormat.TSV))
                    .isInstanceOf(ExportRefusedException.class)
                    .hasMessageContaining("another export of group");
        }
    }

    private ChildProcess startExport(FeedFormat format, Moment killed) {
        return JavaProgram.of(ExportMain.class)
                .jvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1")
                .arguments(
                        workbench.bootstrapServers(),
                        workbench.registryUrl(),
                        application,
                        application + ".",
                        exported.folder().toString(),
                        format.name(),
                        Integer.toString(BATCH),
                        killed.step(),
                        Integer.toString(killed.times()))
                .errorsTo(workbench.log("export"))
                .start();
    }

    private void exportUntil(FeedFormat format, Moment moment) throws IOException {
        ExportOptions options = ExportMain.options(exported.folder(), format, BATCH);
        try (FeedExport export = new FeedExport(settings, options, moment.then(() -> {
            throw new BrokenOff();
        }))) {
            export.exportAll(new Published());
        }
    }

    private List<Manifest> export(FeedFormat format) throws IOException {
        return exportTo(exported.folder(), format);
    }

    private List<Manifest> exportTo(Path to, FeedFormat format) throws IOException {
        Published published = new Published();
        try (FeedExport export = open(to, format)) {
            export.exportAll(published);
        }
        return published.manifests();
    }

    private FeedExport open(Path to, FeedFormat format) throws IOException {
        return FeedExport.open(settings, ExportMain.options(to, format, 1_000));
    }

    /** As if the program had ended there. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
