package io.ordernotifier.drafttopic;

import io.ordernotifier.Settings;
import io.ordernotifier.event.Place;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.scan.TopicScan;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The emails in a range of the topic of emails, or of that of rejected drafts, as drafts again, with the facts the processor
 * judged them by. Memory does not grow with the topic: the orders' state is looked up on the disk.
 */
public final class TopicDrafts implements AutoCloseable {
    /** In records, about 100 bytes each: of a larger range the state of all orders is copied, not of those it is about. */
    private static final long FEW = 200_000;

    private final Settings settings;
    private final GateFacts facts;
    private final TopicScan scan;
    private final WireFormat wire;
    private final Deserializer<Email> emails;
    private final Deserializer<RejectedDraft> rejected;
    private final long few;

    /** @param renderer the one the processor would have */
    public TopicDrafts(Settings settings, Renderer renderer, ScanProgress progress) {
        this(settings, renderer, progress, FEW);
    }

    /** @param few of how many records at most the order IDs are remembered */
    TopicDrafts(Settings settings, Renderer renderer, ScanProgress progress, long few) {
        this.few = few;
        this.settings = settings;
        this.facts = new GateFacts(renderer);
        this.scan = new TopicScan(settings, progress);
        this.wire = new WireFormat(
                new WireSettings(settings.valueSerializer(), settings.valueDeserializer(), settings.registry()));
        this.emails = wire.serde(Email.class).deserializer();
        this.rejected = wire.serde(RejectedDraft.class).deserializer();
    }

    /** The topics that hold drafts. */
    public static List<String> topics(Settings settings) {
        return List.of(settings.topics().buyerEmails(), settings.topics().rejectedDrafts());
    }

    /** Whether the topic is there. */
    public boolean exists(String topic) {
        return !scan.existing(Set.of(topic)).isEmpty();
    }

    /**
     * Hands over all emails of a range of one of {@link #topics}, each partition's in its order.
     *
     * @param unreadable is told of each record that cannot be read, and why
     */
    public void read(DraftRange range, Consumer<FoundDraft> taker, BiConsumer<Place, String> unreadable) {
        List<TopicPartition> partitions = scan.partitions(range.topic());
        Map<TopicPartition, Long> starts = range.starts(scan, partitions);
        Map<TopicPartition, Long> limits = range.limits(scan, partitions);
        try (OrderCopies orders = new OrderCopies()) {
            orders.fill(scan, StateTopics.orders(settings.applicationId()), orderIds(range, starts, limits));
            scan.read(starts, limits, record -> {
                if (range.spansTimeOf(record)) {
                    Place place = new Place(record.topic(), record.partition(), record.offset());
                    email(record, why -> unreadable.accept(place, why))
                            .ifPresent(email -> taker.accept(
                                    new FoundDraft(place, email, facts.of(email, orders.find(email.orderId())))));
                }
            });
        }
    }

    /** Which orders a range is about, by its keys; of a large one: any. */
    private Predicate<String> orderIds(
            DraftRange range, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> limits) {
        long size = starts.keySet().stream()
                .mapToLong(each -> Math.max(0, limits.getOrDefault(each, 0L) - starts.getOrDefault(each, 0L)))
                .sum();
        if (size > few) {
            return orderId -> true;
        }
        Set<String> orderIds = new HashSet<>();
        scan.read(starts, limits, record -> {
            if (record.key() != null && range.spansTimeOf(record)) {
                orderIds.add(new String(record.key(), StandardCharsets.UTF_8));
            }
        });
        return orderIds::contains;
    }

    private Optional<Email> email(ConsumerRecord<byte[], byte[]> record, Consumer<String> unreadable) {
        if (record.value() == null) {
            unreadable.accept("it has no value");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    record.topic().equals(settings.topics().rejectedDrafts())
                            ? rejected.deserialize(record.topic(), record.value())
                                    .draft()
                            : emails.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            unreadable.accept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        scan.close();
        wire.close();
    }
}
