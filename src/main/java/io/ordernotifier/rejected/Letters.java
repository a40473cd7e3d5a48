package io.ordernotifier.rejected;

import io.ordernotifier.Settings;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.scan.OrderStates;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.wire.Decoded;
import io.ordernotifier.wire.EventDecoder;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Opens the dead-letter topics of an application. */
public final class Letters implements AutoCloseable {
    private final Settings settings;
    private final TopicScan scan;
    private final WireFormat wire;
    private final LetterReader reader;
    private final LetterBox box;

    private Letters(Settings settings, TopicScan scan, WireFormat wire, int maxAttempts, boolean reveal) {
        this.settings = settings;
        this.scan = scan;
        this.wire = wire;
        this.reader = new LetterReader(settings.topics(), wire, reveal);
        this.box = new LetterBox(settings, scan, wire, maxAttempts, reveal);
    }

    /**
     * Nothing is read yet.
     *
     * @param maxAttempts how often an event may be tried before its letter is parked
     * @param reveal whether personal data is wanted
     */
    public static Letters open(Settings settings, int maxAttempts, boolean reveal, ScanProgress progress) {
        WireFormat wire = new WireFormat(
                new WireSettings(settings.valueSerializer(), settings.valueDeserializer(), settings.registry()));
        return new Letters(settings, new TopicScan(settings, progress), wire, maxAttempts, reveal);
    }

    public String applicationId() {
        return settings.applicationId();
    }

    /** All of them, the oldest first. */
    public List<Filed> list() throws InterruptedException {
        return box.read();
    }

    /** How many records of the rejected drafts could not be read the last time: they are not listed. */
    public int unreadable() {
        return box.unreadable();
    }

    /** Whether the processor's state is there, without which it is not known which drafts were sent since. */
    public boolean knowsWhatWasSent() {
        return box.knowsWhatWasSent();
    }

    /** How far the processor is: of each input partition the offset that comes next. */
    Map<TopicPartition, Long> processed() throws InterruptedException {
        return box.processed();
    }

    /** What the processor knows of the orders of these letters. */
    Map<String, Order> orders(Collection<Filed> letters) {
        Set<String> orderIds =
                letters.stream().map(each -> each.letter().orderId()).collect(Collectors.toSet());
        Set<Integer> partitions =
                letters.stream().map(each -> each.letter().source().partition()).collect(Collectors.toSet());
        return OrderStates.read(scan, settings.applicationId(), orderIds, partitions);
    }

    /** Hands over each of these letters with its record, of a partition in their order. */
    void records(Collection<Filed> letters, BiConsumer<Filed, ConsumerRecord<byte[], byte[]>> taker) {
        Map<String, Filed> wanted = new HashMap<>();
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (Filed each : letters) {
            wanted.put(each.letter().place().toString(), each);
            starts.merge(
                    new TopicPartition(
                            each.letter().place().topic(), each.letter().place().partition()),
                    each.letter().place().offset(),
                    Math::min);
        }
        scan.read(starts, record -> {
            Filed filed = wanted.get(LetterReader.place(record).toString());
            if (filed != null) {
                taker.accept(filed, record);
            }
        });
    }

    RejectedDraft draft(ConsumerRecord<byte[], byte[]> record) {
        return reader.draft(record);
    }

    EventDecoder eventDecoder() {
        return wire.eventDecoder(settings.topics().eventTypes());
    }

    /** Empty where the bytes are no event of that topic. */
    static Optional<OrderEvent> event(EventDecoder decoder, SourceRecord source) {
        byte[] value = source.value();
        if (value == null || !decoder.reads(source.topic())) {
            return Optional.empty();
        }
        return decoder.decode(source.topic(), value).match(new Decoded.Cases<>() {
            @Override
            public Optional<OrderEvent> event(Decoded.Event read) {
                return Optional.of(read.event());
            }

            @Override
            public Optional<OrderEvent> rejected(Decoded.Rejected rejected) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void close() {
        scan.close();
        wire.close();
    }
}
