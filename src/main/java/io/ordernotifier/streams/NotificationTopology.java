package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.breaker.FloodBreaker;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.output.Verdict;
import io.ordernotifier.wire.OrderStateSerde;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The table of contents: an order event's way from the topics it comes in by to the topics that its consequences leave
 * by.
 */
public final class NotificationTopology {
    private final Settings settings;
    private final Stages stages;
    private final ProcessorMetrics metrics;
    private final RejectWatch rejects;
    private final CommittedOffsets committed;
    private final Supplier<Horizon> horizon;
    private final Properties config;
    private final Topics topics;
    private final Serde<Order> orderSerde = new OrderStateSerde();
    private final StoreBuilder<KeyValueStore<String, byte[]>> keptBack;
    private final StreamsBuilder builder;

    /**
     * @param breaker nothing is processed while it is open
     * @param committed what the consumers of the input topics have committed
     * @param horizon up to where nothing is sent
     * @param config the settings of Kafka Streams, see {@link StreamsSettings}
     */
    NotificationTopology(
            Settings settings,
            Stages stages,
            ProcessorMetrics metrics,
            FloodBreaker breaker,
            CommittedOffsets committed,
            Supplier<Horizon> horizon,
            Properties config) {
        this.settings = settings;
        this.stages = stages;
        this.metrics = metrics;
        this.rejects = new RejectWatch(breaker);
        this.committed = committed;
        this.horizon = horizon;
        this.config = config;
        this.keptBack = OrderStores.keptBack(settings.store());
        this.topics = new Topics(settings.topics(), stages.wire());
        this.builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
    }

    /** The whole way, one line a step. */
    public Topology build() {
        KStream<String, Decoding> events = readOrderEvents();
        KStream<String, Consequence> consequences = decideNotifications(events);
        KStream<String, RenderedNotification> renderings = renderDrafts(consequences);
        KStream<String, Verdict> verdicts = reviewDrafts(renderings);
        publishEmails(verdicts);
        passEmailsOn(consequences);
        publishFeeds(consequences);
        buryDrafts(verdicts);
        buryEvents(consequences);
        return builder.build(config);
    }

    private KStream<String, Decoding> readOrderEvents() {
        EventReading reading = new EventReading(stages.decoder(), new SourceRecords(settings.topics()));
        return builder.stream(
                        settings.topics().inputs(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withTimestampExtractor(new InputOrder(horizon))
                                .withName("order-events"))
                .process(decodeProcessor(reading), Named.as("decode-events"));
    }

    private KStream<String, Consequence> decideNotifications(KStream<String, Decoding> events) {
        return events.process(orderProcessor(), Named.as("decide-notifications"));
    }

    private KStream<String, RenderedNotification> renderDrafts(KStream<String, Consequence> consequences) {
        return pick(consequences, Consequence.Notify.class, notify -> notify, "notifications")
                .filter((orderId, notify) -> permitted(notify), Named.as("permit-kinds"))
                .mapValues(
                        notify -> new RenderedNotification(stages.renderer().render(notify.notification()), notify),
                        Named.as("render-drafts"));
    }

    private boolean permitted(Consequence.Notify notify) {
        boolean permitted = stages.pack().permits(notify.notification().kind());
        if (!permitted) {
            metrics.notPermitted(notify.notification().kind());
        }
        return permitted;
    }

    private KStream<String, Verdict> reviewDrafts(KStream<String, RenderedNotification> renderings) {
        return renderings.processValues(reviewProcessor(), Named.as("review-drafts"));
    }

    private void publishEmails(KStream<String, Verdict> verdicts) {
        publish(
                pick(verdicts, Verdict.Cleared.class, Verdict.Cleared::email, "cleared-emails"),
                CloudEventProcessor.emails(),
                topics.buyerEmails(),
                "buyer-emails");
    }

    private void passEmailsOn(KStream<String, Consequence> consequences) {
        Topic<String, byte[]> topic = topics.resentEmails();
        pick(consequences, Consequence.PassOn.class, each -> each, "resent-emails")
                .processValues(() -> new PassOnProcessor(metrics), Named.as("label-resent-emails"))
                .to(topic.name(), topic.producedAs("buyer-emails-again"));
    }

    private void publishFeeds(KStream<String, Consequence> consequences) {
        KStream<String, FeedRecord> feedRecords =
                pick(consequences, Consequence.Report.class, Consequence.Report::feedRecord, "feed-records");
        publish(
                pick(feedRecords, ShippingConfirmation.class, this::asMarketplaceSays, "shipping-confirmations"),
                CloudEventProcessor.shippingConfirmations(),
                topics.shippingConfirmationFeed(),
                "shipping-confirmation-feed");
        publish(
                pick(feedRecords, OrderAdjustment.class, each -> each, "order-adjustments"),
                CloudEventProcessor.orderAdjustments(),
                topics.orderAdjustmentFeed(),
                "order-adjustment-feed");
    }

    private ShippingConfirmation asMarketplaceSays(ShippingConfirmation confirmation) {
        metrics.trackingNumber(stages.carriers().checkNumber(confirmation.parcel()));
        return confirmation.with(stages.carriers().asMarketplaceSays(confirmation.parcel()));
    }

    private void buryDrafts(KStream<String, Verdict> verdicts) {
        publish(
                verdicts.flatMapValues(Verdict::keptBack, Named.as("kept-back-drafts")),
                CloudEventProcessor.rejectedDrafts(),
                topics.rejectedDrafts(),
                "rejected-drafts");
    }

    private void buryEvents(KStream<String, Consequence> consequences) {
        Topic<byte[], byte[]> topic = topics.rejectedEvents();
        pick(consequences, Consequence.SetAside.class, Consequence.SetAside::rejected, "set-aside-events")
                .process(() -> new RestoreProcessor(metrics, rejects), Named.as("restore-records"))
                .to(topic.name(), topic.producedAs("rejected-events"));
    }

    private static <V> void publish(
            KStream<String, V> stream,
            FixedKeyProcessorSupplier<String, V, V> label,
            Topic<String, V> topic,
            String sink) {
        stream.processValues(label, Named.as("label-" + sink)).to(topic.name(), topic.producedAs(sink));
    }

    /** What is wanted of the values of one type. */
    private static <V, W extends V, R> KStream<String, R> pick(
            KStream<String, V> stream, Class<W> type, Function<W, R> wanted, String name) {
        return stream.flatMapValues(
                value -> type.isInstance(value) ? List.of(wanted.apply(type.cast(value))) : List.of(), Named.as(name));
    }

    /** Brings its store along, so that the line in the topology is the whole wiring; likewise the order processor. */
    private ProcessorSupplier<byte[], byte[], String, Decoding> decodeProcessor(EventReading reading) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], String, Decoding> get() {
                return new DecodeProcessor(reading, metrics.placement(), rejects);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return OrderStores.stalled(settings.store());
            }
        };
    }

    private ProcessorSupplier<String, Decoding, String, Consequence> orderProcessor() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Decoding, String, Consequence> get() {
                return new OrderProcessor(
                        settings.pendingTimeout(),
                        settings.topics(),
                        committed,
                        horizon,
                        metrics,
                        rejects,
                        stages.emailReader());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return OrderStores.all(settings.store(), orderSerde, keptBack);
            }
        };
    }

    private FixedKeyProcessorSupplier<String, RenderedNotification, Verdict> reviewProcessor() {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, RenderedNotification, Verdict> get() {
                return new ReviewProcessor(stages.desk(), metrics, rejects);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(keptBack);
            }
        };
    }
}
