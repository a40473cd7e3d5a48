package io.ordernotifier.feedfile;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.carrier.TrackingNumbers.Verdict;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.feedfile.Formatted.Inexpressible;
import io.ordernotifier.feedfile.Manifest.Warning;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Some records on their way into files, which lie aside until the batch is complete. Every record that is added is in one
 * file, in the error file, or left out for its age.
 */
final class Batch implements AutoCloseable {
    private static final int LISTED_WARNINGS = 1_000;

    private final Writers writers;
    private final Validation validation;
    private final Map<FileGroup, UploadFile> open = new LinkedHashMap<>();
    private final List<FileEntry> files = new ArrayList<>();

    /** By the names they will have, where the ended files lie. */
    private final Map<String, Path> ended = new LinkedHashMap<>();

    private int begun;
    private final Map<String, Long> errorsByReason = new TreeMap<>();
    private final List<Warning> firstWarnings = new ArrayList<>();
    private final Map<String, Map<Integer, List<Long>>> offsets = new TreeMap<>();
    private @Nullable ErrorFile errorFile;
    private @Nullable Place first;
    private long read;
    private long exported;
    private long errors;
    private long leftOut;
    private long warnings;

    /**
     * What a batch is written with.
     *
     * @param since records with an earlier timestamp are left out, in milliseconds since 1970
     * @param aside where files are until they are published
     * @param step is told what was just done
     */
    record Writers(
            RecordReader reader,
            OrderMarketplaces places,
            Marketplaces marketplaces,
            Carriers carriers,
            Format format,
            Limits limits,
            long since,
            Path aside,
            Consumer<String> step) {}

    Batch(Writers writers) {
        this.writers = writers;
        this.validation = new Validation(writers.format());
    }

    long read() {
        return read;
    }

    void add(ConsumerRecord<String, byte[]> record) {
        Place place = Place.of(writers.reader().kind(record.topic()), record);
        first = first == null ? place : first;
        read++;
        offsets.computeIfAbsent(record.topic(), topic -> new TreeMap<>())
                .merge(
                        record.partition(),
                        List.of(record.offset(), record.offset() + 1),
                        (until, now) -> List.of(until.get(0), now.get(1)));
        if (record.timestamp() < writers.since()) {
            leftOut++;
            return;
        }
        Optional<FeedRecord> feedRecord = writers.reader().read(record);
        if (feedRecord.isEmpty()) {
            refuse(place, record, null, new Inexpressible(Reason.UNREADABLE, "the bytes are no record of this feed"));
            return;
        }
        Formatted formatted = format(record, feedRecord.get());
        if (formatted instanceof Expressed expressed) {
            if (append(place, expressed)) {
                warn(place, feedRecord.get());
            } else {
                refuse(place, record, feedRecord.get(), tooLarge());
            }
        } else if (formatted instanceof Inexpressible fault) {
            refuse(place, record, feedRecord.get(), fault);
        }
    }

    private Inexpressible tooLarge() {
        return new Inexpressible(
                Reason.TOO_LARGE, "the record alone is larger than a file may be: " + writers.limits());
    }

    private Formatted format(ConsumerRecord<String, byte[]> record, FeedRecord feedRecord) {
        Faults faults = new Faults();
        faults.checkOrderId(feedRecord.orderId());
        Optional<Inexpressible> fault = faults.first();
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<Marketplace> marketplace =
                writers.places().find(record, feedRecord.orderId()).flatMap(writers.marketplaces()::find);
        return marketplace.isEmpty()
                ? new Inexpressible(
                        Reason.MARKETPLACE, "the order must have been placed on a marketplace that is known here")
                : writers.format().format(feedRecord, marketplace.get());
    }

    /** @return whether there can be a file that holds it */
    private boolean append(Place place, Expressed record) {
        UploadFile file = open.get(record.group());
        if (file != null && file.append(place, record)) {
            exported++;
            return true;
        }
        if (!UploadFile.couldHold(record, writers.format(), writers.limits())) {
            return false;
        }
        if (file != null) {
            end(file);
        }
        UploadFile next = new UploadFile(
                writers.aside().resolve("file-" + begun), record.group(), writers.format(), writers.limits());
        begun++;
        open.put(record.group(), next);
        if (!next.append(place, record)) {
            throw new IllegalStateException("a record does not fit into a file of its own");
        }
        exported++;
        return true;
    }

    private void end(UploadFile file) {
        FileEntry entry = file.end();
        writers.step().accept("ended a file");
        files.add(entry);
        ended.put(entry.name(), file.aside());
        validation.validate(file.aside());
    }

    private void warn(Place place, FeedRecord feedRecord) {
        if (feedRecord instanceof ShippingConfirmation confirmation) {
            writers.carriers()
                    .checkNumber(confirmation.parcel())
                    .filter(Verdict::isDoubtful)
                    .ifPresent(verdict -> {
                        warnings++;
                        if (firstWarnings.size() < LISTED_WARNINGS) {
                            firstWarnings.add(new Warning(
                                    confirmation.orderId(),
                                    place.topic(),
                                    place.partition(),
                                    place.offset(),
                                    verdict.name()));
                        }
                    });
        }
    }

    private void refuse(
            Place place, ConsumerRecord<String, byte[]> record, @Nullable FeedRecord feedRecord, Inexpressible fault) {
        if (errorFile == null) {
            errorFile = new ErrorFile(writers.aside().resolve("errors"));
        }
        errorFile.add(new ErrorEntry(
                fault.reason().name(),
                fault.message(),
                place.kind().word(),
                place.topic(),
                place.partition(),
                place.offset(),
                record.key() == null ? "" : record.key(),
                feedRecord == null ? "" : feedRecord.id(),
                feedRecord == null ? "" : feedRecord.sourceEventId()));
        errors++;
        errorsByReason.merge(fault.reason().name(), 1L, Long::sum);
    }

    /**
     * Completes all files; each is valid and on the disk.
     *
     * @throws IllegalStateException when nothing was read, or a file is not what the marketplace takes
     */
    Completed complete() {
        Place from = first;
        if (from == null) {
            throw new IllegalStateException("a batch without records");
        }
        Collection<UploadFile> unended = List.copyOf(open.values());
        open.clear();
        unended.forEach(this::end);
        String batch = from.kind().word() + "." + from.word();
        String errorFileName = "";
        if (errorFile != null) {
            errorFileName = "errors." + writers.format().name().word() + "." + batch + ".jsonl";
            ended.put(errorFileName, errorFile.end());
        }
        validation.await();
        writers.step().accept("validated");
        return new Completed(
                new Manifest(
                        batch,
                        writers.format().name().word(),
                        read,
                        exported,
                        errors,
                        errorFileName,
                        errorsByReason,
                        leftOut,
                        warnings,
                        firstWarnings,
                        files,
                        offsets),
                ended);
    }

    /** @param asides by the name it will have, where each file lies */
    record Completed(Manifest manifest, Map<String, Path> asides) {}

    @Override
    public void close() throws IOException {
        validation.close();
        for (UploadFile file : open.values()) {
            file.close();
        }
        if (errorFile != null) {
            errorFile.close();
        }
    }
}
