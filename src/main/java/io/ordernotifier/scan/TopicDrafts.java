package io.ordernotifier.scan;

import io.ordernotifier.Settings;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.Place;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Shipment;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.wire.OrderStateSerde;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The emails in a range of the topic of emails, or of that of rejected drafts, as drafts again. What the processor's state
 * knows of their orders comes with them: titles, names and tracking pages; not what an email had to state, for that was
 * known of its event alone.
 */
public final class TopicDrafts implements AutoCloseable {
    private final Settings settings;
    private final Renderer renderer;
    private final TopicScan scan;
    private final WireFormat wire;
    private final Deserializer<Email> emails;
    private final Deserializer<RejectedDraft> rejected;
    private int unreadable;
    private int unknownOrders;

    /** @param renderer with the carriers in use; it renders nothing */
    public TopicDrafts(Settings settings, Renderer renderer, ScanProgress progress) {
        this.settings = settings;
        this.renderer = renderer;
        this.scan = new TopicScan(settings, progress);
        this.wire = new WireFormat(
                new WireSettings(settings.valueSerializer(), settings.valueDeserializer(), settings.registry()));
        this.emails = wire.serde(Email.class).deserializer();
        this.rejected = wire.serde(RejectedDraft.class).deserializer();
    }

    /**
     * An email found.
     *
     * @param placed the order as it was placed; absent where the processor does not know it
     */
    public record Found(
            Place place, Email email, Draft draft, @Nullable OrderPlaced placed) {}

    /** The topics that hold drafts. */
    public static List<String> topics(Settings settings) {
        return List.of(settings.topics().buyerEmails(), settings.topics().rejectedDrafts());
    }

    /** Whether the topic is there. */
    public boolean exists(String topic) {
        return !scan.existing(Set.of(topic)).isEmpty();
    }

    /** How many records of the last range could not be read. */
    public int unreadable() {
        return unreadable;
    }

    /** How many drafts of the last range were of orders that the processor does not know. */
    public int unknownOrders() {
        return unknownOrders;
    }

    /** Hands over all emails of a range of one of {@link #topics}, each partition's in its order. */
    public void read(DraftRange range, Consumer<Found> taker) {
        unreadable = 0;
        unknownOrders = 0;
        List<TopicPartition> partitions = scan.partitions(range.topic());
        Map<TopicPartition, Long> starts = range.starts(scan, partitions);
        Map<TopicPartition, Long> limits = range.limits(scan, partitions);
        Set<String> orderIds = new HashSet<>();
        scan.read(starts, limits, record -> email(record).ifPresent(email -> orderIds.add(email.orderId())));
        unreadable = 0;
        Map<String, byte[]> orders = OrderStates.bytes(scan, settings.applicationId(), orderIds, changelogPartitions());
        try (OrderStateSerde serde = new OrderStateSerde()) {
            Deserializer<Order> reader = serde.deserializer();
            scan.read(
                    starts,
                    limits,
                    record -> email(record).ifPresent(email -> {
                        byte[] state = orders.get(email.orderId());
                        Order order = state == null ? null : reader.deserialize("", state);
                        Place place = new Place(record.topic(), record.partition(), record.offset());
                        taker.accept(found(place, email, order));
                    }));
        }
    }

    private Set<Integer> changelogPartitions() {
        String changelog = StateTopics.orders(settings.applicationId());
        return scan.existing(Set.of(changelog)).isEmpty()
                ? Set.of()
                : scan.partitions(changelog).stream()
                        .map(TopicPartition::partition)
                        .collect(Collectors.toSet());
    }

    private Optional<Email> email(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                unreadable++;
                return Optional.empty();
            }
            return Optional.of(
                    record.topic().equals(settings.topics().rejectedDrafts())
                            ? rejected.deserialize(record.topic(), record.value())
                                    .draft()
                            : emails.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            unreadable++;
            return Optional.empty();
        }
    }

    private Found found(Place place, Email email, @Nullable Order order) {
        OrderPlaced placed = order == null ? null : order.placed();
        DraftFacts facts = order == null || placed == null ? DraftFacts.NONE : facts(email, order, placed);
        unknownOrders += placed == null ? 1 : 0;
        Draft draft = new Draft(
                email.kind(), email.orderId(), email.locale(), email.subject(), email.text(), email.html(), facts);
        return new Found(place, email, draft, placed);
    }

    /** What came from the order: the same as of a message that a person writes about it. */
    private DraftFacts facts(Email email, Order order, OrderPlaced placed) {
        PersonalMessage about = new PersonalMessage(
                new Envelope(
                        email.messageId(),
                        email.orderId(),
                        placed.marketplaceId(),
                        placed.buyer(),
                        email.createdAt(),
                        email.sourceEventId()),
                MessagePurpose.CustomerServiceReply,
                email.subject(),
                email.text(),
                email.html(),
                placed.shipTo(),
                order.shipments().stream().map(Shipment::parcel).toList(),
                order.lines().stream()
                        .map(line -> new Item(line.orderItemId(), line.placed().title(), line.ordered()))
                        .toList());
        return ((Rendering.Rendered) renderer.render(about)).draft().facts();
    }

    @Override
    public void close() {
        scan.close();
        wire.close();
    }
}
