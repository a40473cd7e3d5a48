package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.Main;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.demo.JavaProgram;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The verb {@code feeds export} as a program of its own with a heap of 512 MB, on many records. Seven of ten are shipping
 * confirmations of one to three items, the others adjustments. Prints how long it took, from the start of the Java machine to
 * its end.
 *
 * <pre>{@code
 * mvn -Dquick test -Dtest=ExportSpeedIT -Dexport.records=1000000
 * }</pre>
 */
class ExportSpeedIT {
    private static final int RECORDS = Integer.getInteger("export.records", 10_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> MARKETPLACES =
            List.of("ATVPDKIKX0DER", "A1PA6795UKMFR9", "A1F83G8C2ARO7P", "A1VC38T7YXB528");

    @TempDir
    private Path folder;

    private static Workbench workbench;

    @BeforeAll
    static void start() {
        workbench = Workbench.start(4);
        write();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void shouldExportManyRecordsWithAHeapOf512Megabytes(FeedFormat format) throws IOException {
        // When
        long begin = System.nanoTime();
        int exitCode;
        Duration cpu;
        List<String> manifests;
        try (ChildProcess export = JavaProgram.of(Main.class)
                .jvmOptions("-Xmx512m")
                .arguments("feeds", "export", "--to", folder.resolve("out").toString(), "--json")
                .arguments("--format", format.word(), "--merchant-id", "A1EXAMPLESELLER")
                .arguments(
                        "--config",
                        Files.writeString(folder.resolve("no.properties"), "").toString())
                .arguments("--set", "kafka.bootstrap.servers=" + workbench.bootstrapServers())
                .arguments("--set", "schema.registry.url=" + workbench.registryUrl())
                .errorsTo(folder.resolve("stderr.txt"))
                .start()) {
            cpu = cpuUntilTheEnd(export);
            exitCode = export.awaitEnd(PATIENCE);
            manifests = export.output();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;

        // Then
        assertThat(exitCode).as(Files.readString(folder.resolve("stderr.txt"))).isZero();
        long exported = 0;
        long files = 0;
        long bytes = 0;
        for (String line : manifests) {
            JsonNode manifest = new ObjectMapper().readTree(line);
            exported += manifest.path("exported").asLong();
            for (JsonNode file : manifest.path("files")) {
                files++;
                bytes += file.path("bytes").asLong();
                assertThat(file.path("bytes").asLong()).isLessThan(Limits.USUAL_BYTES);
                assertThat(file.path("rows").asLong()).isLessThanOrEqualTo(Limits.USUAL_ROWS);
                assertThat(folder.resolve("out").resolve(file.path("name").asText()))
                        .hasSize(file.path("bytes").asLong());
            }
        }
        assertThat(exported).isEqualTo(RECORDS);
        System.out.printf(
                "ExportSpeedIT: %s: %,d records in %.1f s (%.1f s of processor time), %,d files, %,d MB%n",
                format.word(), exported, seconds, cpu.toMillis() / 1e3, files, bytes / 1_000_000);
    }

    /** What the operating system says last, while there is still a process to ask for. */
    private static Duration cpuUntilTheEnd(ChildProcess export) {
        Duration cpu = Duration.ZERO;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (export.isAlive() && System.nanoTime() < deadline) {
            cpu = ProcessHandle.of(export.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .filter(spent -> !spent.isZero())
                    .orElse(cpu);
            pause();
        }
        return cpu;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an export runs", e);
        }
    }

    private static void write() {
        Serializer<ShippingConfirmation> confirmations =
                workbench.wire().serde(ShippingConfirmation.class).serializer();
        Serializer<OrderAdjustment> adjustments =
                workbench.wire().serde(OrderAdjustment.class).serializer();
        String shipping = workbench.topics().shippingConfirmationFeed();
        String adjusting = workbench.topics().orderAdjustmentFeed();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", workbench.bootstrapServers(), "linger.ms", 20, "batch.size", 131_072),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < RECORDS; number++) {
                FeedRecord made = number % 10 < 7 ? confirmation(number) : adjustment(number);
                ProducerRecord<String, byte[]> record = made instanceof ShippingConfirmation told
                        ? new ProducerRecord<>(shipping, told.orderId(), confirmations.serialize(shipping, told))
                        : new ProducerRecord<>(
                                adjusting, made.orderId(), adjustments.serialize(adjusting, (OrderAdjustment) made));
                record.headers()
                        .add(
                                "order-notifier.marketplace",
                                MARKETPLACES.get(number % MARKETPLACES.size()).getBytes(StandardCharsets.UTF_8));
                Future<RecordMetadata> unused = producer.send(record); // one that is lost is missed below
            }
        }
    }

    private static ShippingConfirmation confirmation(int number) {
        LineQuantity[] items = new LineQuantity[1 + number % 3];
        for (int i = 0; i < items.length; i++) {
            items[i] = new LineQuantity(itemId(number, i), 1 + number % 4);
        }
        Parcel parcel = number % 5 == 0 ? new Parcel("Other", "Evri", null, "H0123456789012345") : TestFeeds.UPS;
        return TestFeeds.confirmation(FeedTopicWriter.orderId(number), parcel, items);
    }

    private static OrderAdjustment adjustment(int number) {
        OrderAdjustment made = TestFeeds.adjustment(
                AdjustmentReason.CustomerReturn,
                "USD",
                TestFeeds.refunded(BigDecimal.valueOf(1_000 + number % 5_000, 2).toPlainString()));
        return new OrderAdjustment(
                new UUID(number, 7).toString(),
                FeedTopicWriter.orderId(number),
                made.reason(),
                made.refund(),
                made.adjustedAt(),
                made.sourceEventId());
    }

    private static String itemId(int number, int item) {
        return String.format("%013d%d", number, item);
    }
}
