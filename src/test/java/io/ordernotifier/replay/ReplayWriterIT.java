package io.ordernotifier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.Settings;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.streams.TestCluster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer against a real broker: what is broken off goes on, and nobody else writes meanwhile. */
class ReplayWriterIT {
    private static final RunRequest REQUEST = request("replay --topic order-shipped");

    @TempDir
    static Path folder;

    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = TestCluster.start(folder);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void shouldWriteEachRecordOnceThoughItIsBrokenOffAndLetNobodyElseWriteMeanwhile() throws Exception {
        // Given
        Settings settings = Settings.of(cluster.settings("writer."));
        cluster.createTopics(settings);
        TopicPartition source = new TopicPartition(settings.topics().orderShipped(), 1);
        String run;

        // When: two are committed, the third is not
        try (ReplayWriter writer = open(settings, REQUEST)) {
            assertThat(writer.resumes()).isFalse();
            writer.begin(Map.of(source, new Span(10, 15)));
            run = writer.run();
            send(writer, source, 10);
            send(writer, source, 11);
            writer.commit();
            send(writer, source, 12);

            // Then
            List<String> notices = new ArrayList<>();
            assertThatThrownBy(() -> ReplayWriter.open(settings, REQUEST, notices::add))
                    .isInstanceOf(ReplayRefusedException.class)
                    .hasMessageContaining("another run is under way (order-notifier-replay-")
                    .hasMessageContaining("on 127.0.0.1");
            assertThat(notices).singleElement().asString().contains("seems to be under way");
        }
        assertThatThrownBy(() -> open(settings, request("replay --topic order-placed")))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("run " + run)
                .hasMessageContaining("goes on where it stopped: replay --topic order-shipped")
                .hasMessageContaining("--give-up");

        // When
        try (ReplayWriter writer = open(settings, REQUEST)) {
            assertThat(writer.resumes()).isTrue();
            assertThat(writer.left()).isEqualTo(Map.of(source, new Span(12, 15)));
            writer.begin(writer.left());
            assertThat(writer.run()).isEqualTo(run);
            send(writer, source, 12);
            writer.skip(source, 14);
            send(writer, source, 14);
            writer.finish();
            assertThat(writer.sent()).isEqualTo(2);
        }

        // Then
        assertThat(cluster.read(settings, settings.topics().replay(), 4))
                .extracting(record -> record.partition() + ": "
                        + new String(
                                record.headers()
                                        .lastHeader("order-notifier.origin.offset")
                                        .value(),
                                StandardCharsets.UTF_8))
                .containsExactly("1: 10", "1: 11", "1: 12", "1: 14");
        try (ReplayWriter writer = open(settings, REQUEST)) {
            assertThat(writer.resumes()).as("it is at its end").isFalse();
        }
    }

    @Test
    void shouldGiveUpARunThatWasBrokenOffWhereThatIsWanted() throws Exception {
        // Given
        Settings settings = Settings.of(cluster.settings("given-up."));
        cluster.createTopics(settings);
        TopicPartition one = new TopicPartition(settings.topics().orderShipped(), 1);
        TopicPartition other = new TopicPartition(settings.topics().orderPlaced(), 0);
        try (ReplayWriter writer = open(settings, REQUEST)) {
            writer.begin(Map.of(one, new Span(0, 5)));
        }
        RunRequest another = request("replay --topic order-placed");

        // When
        try (ReplayWriter writer = ReplayWriter.open(settings, another, true, notice -> {})) {
            writer.begin(Map.of(other, new Span(0, 3_000)));
            IntStream.range(0, 3_000).forEach(offset -> send(writer, other, offset));
            writer.finish();
            assertThat(writer.sent()).isEqualTo(3_000);
        }

        // Then
        try (ReplayWriter writer = open(settings, REQUEST)) {
            assertThat(writer.resumes()).isFalse();
        }
        assertThat(cluster.read(settings, settings.topics().replay(), 3_000)).hasSize(3_000);
    }

    private static ReplayWriter open(Settings settings, RunRequest request) throws InterruptedException {
        return ReplayWriter.open(settings, request, notice -> {});
    }

    private static RunRequest request(String command) {
        return new RunRequest(Replayed.Mode.REPLAY, "joe", null, command);
    }

    private static void send(ReplayWriter writer, TopicPartition source, long offset) {
        SourceRecord record = new SourceRecord(
                source.topic(),
                source.partition(),
                offset,
                Instant.ofEpochMilli(1_700_000_000_000L),
                new byte[] {'k'},
                new byte[] {1},
                List.of());
        writer.send(record, Map.of(), source, offset + 1);
    }
}
