package io.ordernotifier.feedfile;

import io.ordernotifier.Settings;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Exports feed records as the marketplace's upload files, each record in exactly one file of a format, also when it is
 * killed at any moment and started again:
 *
 * <ol>
 *   <li>a batch of records is read and its files are written aside, complete, checked and on the disk;
 *   <li>a note beside the committed offsets says that this folder publishes;
 *   <li>the journal is written: from here on the batch is published, whatever happens;
 *   <li>the files are moved into their place, the manifest last;
 *   <li>the offsets are committed, the ledger is written, the journal is deleted.
 * </ol>
 *
 * What was broken off before 3 leaves nothing behind; what was broken off after it is completed at the next start.
 */
public final class FeedExport implements AutoCloseable {
    private final ExportOptions options;
    private final Consumer<String> step;
    private final WireFormat wire;
    private final FeedReader reader;
    private final OrderMarketplaces places;
    private final Batch.Writers writers;
    private final ExportTarget target;

    /** Is told how far an export has come. */
    public interface Progress {
        /** @param of as far as is known now */
        void read(long records, long of);

        /** A batch's files are in their places. */
        void published(Manifest manifest);

        /** Whether to stop: what is not published then is left to the next export. */
        boolean isStopped();
    }

    /**
     * @throws ExportRefusedException when it cannot begin without risking that a record is lost or doubled
     */
    public static FeedExport open(Settings settings, ExportOptions options) throws IOException {
        return new FeedExport(settings, options, done -> {});
    }

    /** @param step is told what was just done; for tests that break the export off there */
    FeedExport(Settings settings, ExportOptions options, Consumer<String> step) throws IOException {
        this.options = options;
        this.step = step;
        Carriers carriers = carriers(settings);
        Format format = format(carriers, options);
        String group = options.group()
                .orElse(settings.applicationId() + "-feeds-" + options.format().word());
        this.wire = new WireFormat(
                new WireSettings(settings.valueSerializer(), settings.valueDeserializer(), settings.registry()));
        RecordReader records = new RecordReader(settings.topics(), wire);
        ExportStart.Begun begun = begin(new ExportStart(new KafkaClients(settings), records, group, options, step));
        this.reader = begun.reader();
        this.target = begun.target();
        this.places = new OrderMarketplaces(settings, wire);
        this.writers = new Batch.Writers(
                records,
                places,
                Marketplaces.load(),
                carriers,
                format,
                options.limits(),
                target.since(),
                target.aside(),
                step);
    }

    private ExportStart.Begun begin(ExportStart start) throws IOException {
        try {
            return start.begin();
        } catch (RuntimeException | IOException e) {
            wire.close();
            throw e;
        }
    }

    private static Carriers carriers(Settings settings) throws IOException {
        Optional<Path> file = settings.carriersFile();
        return file.isPresent() ? Carriers.read(file.get()) : Carriers.builtIn();
    }

    private static Format format(Carriers carriers, ExportOptions options) {
        return options.format() == FeedFormat.TSV
                ? new TsvFormat(carriers)
                : new XmlFormat(carriers, options.merchantId().orElseThrow(), options.release());
    }

    /** Exports everything that is there now, batch by batch. */
    public void exportAll(Progress progress) throws IOException {
        places.beginRound();
        Map<TopicPartition, Long> ends = reader.ends();
        long before = 0;
        while (!reader.hasReached(ends) && !progress.isStopped()) {
            target.clearAside();
            try (Batch batch = new Batch(writers)) {
                fill(batch, ends, before, progress);
                if (progress.isStopped()) {
                    break;
                }
                if (batch.read() > 0) {
                    Batch.Completed completed = batch.complete();
                    target.publish(completed, reader.positions());
                    progress.published(completed.manifest());
                    before += batch.read();
                }
            }
        }
    }

    private void fill(Batch batch, Map<TopicPartition, Long> ends, long before, Progress progress) {
        long all = before + reader.distance(ends);
        while (batch.read() < options.batch() && !reader.hasReached(ends) && !progress.isStopped()) {
            for (ConsumerRecord<String, byte[]> record : reader.poll()) {
                batch.add(record);
            }
            progress.read(before + batch.read(), all);
            step.accept("read");
        }
    }

    @Override
    public void close() throws IOException {
        places.close();
        reader.close();
        target.close();
        wire.close();
    }
}
