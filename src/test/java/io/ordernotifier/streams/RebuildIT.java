package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.command.RebuildCommand;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.order.Order;
import io.ordernotifier.wire.OrderStateSerde;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/** Everything is lost but the inputs and the outputs, and nothing is sent twice. Mostly it waits: hence side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RebuildIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ORDERS = 6;
    private static final int CONTRADICTION = 6;
    private static final int ORPHAN = 900;
    private static final int NEW_ORDER = 700;
    private static final int EMAILS = 3 * ORDERS + 1;
    private static final List<OrderEvent> NEW = List.of(ManyOrders.placed(NEW_ORDER), ManyOrders.shipped(NEW_ORDER));

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
    void shouldSendNothingAgainAfterAResetAndThenGoOn() throws Exception {
        // Given: events of every kind, and then what kafka-streams-application-reset does
        Settings settings = Settings.of(cluster.settings("reset.", "pending.timeout", "40s"));
        cluster.createTopics(settings);
        runThroughEverything(settings);
        Map<String, List<String>> before = outputs(settings);
        Map<String, Order> state = state(settings, "reset.app");
        assertThat(state).isNotEmpty();
        reset(settings);

        // When: it is started as if nothing had happened
        Settings emptied = Settings.of(cluster.settings(
                "reset.",
                "pending.timeout",
                "40s",
                "state.dir",
                folder.resolve("emptied").toString()));

        // Then
        assertRefuses(emptied, "has no committed offsets");

        // When
        String plan = rebuild(emptied);
        JsonNode done = JSON.readTree(rebuild(emptied, "--execute", "--json"));

        // Then
        assertThat(plan)
                .contains("reset.order-placed", "drafts kept back: 1", "nothing is done yet: --execute does it")
                .doesNotContain("broken off");
        assertThat(done.at("/plan/keptBack").asInt()).isEqualTo(1);
        assertThat(done.at("/plan/brokenOff").asBoolean()).isFalse();
        assertThat(done.at("/summary/orders").asInt()).isEqualTo(state.size());
        assertThat(done.at("/summary/suppressed").asInt()).isPositive();
        assertThat(done.at("/summary/sent").asInt()).isZero();
        assertThat(outputs(settings)).isEqualTo(before);
        assertThat(told(state(settings, "reset.app"))).isEqualTo(told(state));

        // When: it runs again, everything it knows is told again, and something new
        try (StreamsRunner runner = running(emptied, Start.PLAIN)) {
            for (List<OrderEvent> batch : batches().subList(1, 3)) {
                cluster.publish(settings, batch);
            }
            cluster.publish(settings, NEW);
            awaitCommitted(emptied);
            await(settings, settings.topics().buyerEmails(), EMAILS + 1);
        }

        // Then
        Map<String, List<String>> after = outputs(settings);
        assertThat(after.get(settings.topics().buyerEmails()))
                .hasSize(before.get(settings.topics().buyerEmails()).size() + 1);
        assertThat(after.get(settings.topics().rejectedDrafts()))
                .isEqualTo(before.get(settings.topics().rejectedDrafts()));
    }

    @Test
    void shouldGoOnWhereARebuildWasBrokenOffAndSendWhatCameSince() throws Exception {
        // Given
        Settings settings = Settings.of(cluster.settings("broken.", "pending.timeout", "40s"));
        cluster.createTopics(settings);
        runThroughEverything(settings);
        Map<String, List<String>> before = outputs(settings);
        Map<String, Order> state = state(settings, "broken.app");
        cluster.publish(settings, NEW);

        // When: under another application ID, which knows nothing, stopped as soon as it has begun
        Settings other = anew("b1");
        assertRefuses(other, "has no committed offsets");
        try (StreamsRunner runner = new StreamsRunner(other, new SimpleMeterRegistry(), Start.REBUILD)) {
            runner.start();
        }

        // Then: a plain start goes on, on another instance, and the new event goes out
        Settings another = anew("b2");
        try (StreamsRunner runner = running(another, Start.PLAIN)) {
            awaitCommitted(another);
            await(settings, settings.topics().buyerEmails(), EMAILS + 1);
        }
        Map<String, List<String>> after = outputs(settings);
        before.forEach((topic, ids) -> assertThat(after.get(topic))
                .as(topic)
                .hasSize(ids.size()
                        + (topic.equals(settings.topics().buyerEmails())
                                        || topic.equals(settings.topics().shippingConfirmationFeed())
                                ? 1
                                : 0)));
        Map<String, Order> rebuilt = state(settings, "broken.app2");
        rebuilt.remove(ManyOrders.id(NEW_ORDER));
        assertThat(told(rebuilt)).isEqualTo(told(state));
    }

    @Test
    void shouldRefuseWhereTheStateIsGoneAndRebuildIt() throws Exception {
        // Given
        Settings settings = Settings.of(cluster.settings("lost.", "pending.timeout", "40s"));
        cluster.createTopics(settings);
        runThroughEverything(settings);
        Map<String, List<String>> before = outputs(settings);
        Map<String, Order> state = state(settings, "lost.app");
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            new InternalTopics("lost.app").delete(admin);
        }
        Settings emptied = Settings.of(cluster.settings(
                "lost.",
                "pending.timeout",
                "40s",
                "state.dir",
                folder.resolve("lost2").toString()));

        // Then
        assertRefuses(emptied, "has lost its state");

        // When
        try (StreamsRunner runner = running(emptied, Start.REBUILD)) {
            awaitCommitted(emptied);
            assertThat(told(state(settings, "lost.app"))).isEqualTo(told(state));
            cluster.publish(settings, NEW);
            awaitCommitted(emptied);
            await(settings, settings.topics().buyerEmails(), EMAILS + 1);
        }

        // Then
        assertThat(outputs(settings).get(settings.topics().buyerEmails()))
                .hasSize(before.get(settings.topics().buyerEmails()).size() + 1);

        // When: a year later everything is to be sent again, and a plain start follows
        reset(settings);
        Settings scratch = Settings.of(cluster.settings(
                "lost.",
                "pending.timeout",
                "40s",
                "state.dir",
                folder.resolve("lost3").toString()));
        int sent = outputs(settings).get(settings.topics().buyerEmails()).size();
        try (StreamsRunner runner = running(scratch, Start.FROM_SCRATCH)) {
            assertThat(await(settings, settings.topics().buyerEmails(), 2 * sent))
                    .hasSize(2 * sent);
        }
        try (StreamsRunner runner = running(scratch, Start.PLAIN)) {
            assertThat(outputs(settings).get(settings.topics().buyerEmails())).hasSize(2 * sent);
        }
    }

    /** {@code order-notifier rebuild}, with what it prints. */
    private static String rebuild(Settings settings, String... options) throws IOException {
        StringWriter out = new StringWriter();
        Path file = Files.createTempFile(folder, "settings", ".properties");
        Files.write(
                file,
                cluster.settings("reset.").entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
        int exitCode = new CommandLine(new RebuildCommand())
                .setOut(new PrintWriter(out, true))
                .execute(Stream.concat(
                                Stream.of(
                                        "-c",
                                        file.toString(),
                                        "-s",
                                        "pending.timeout=40s",
                                        "-s",
                                        "state.dir=" + settings.stateDir()),
                                Stream.of(options))
                        .toArray(String[]::new));
        assertThat(exitCode).isZero();
        return out.toString();
    }

    private static Settings anew(String stateDir) {
        return Settings.of(cluster.settings(
                "broken.",
                "application.id",
                "broken.app2",
                "pending.timeout",
                "40s",
                "kafka.commit.interval.ms",
                "20",
                "kafka.main.consumer.max.poll.records",
                "1",
                "state.dir",
                folder.resolve(stateDir).toString()));
    }

    /** Held and released, duplicates, contradictions, a rejected draft, and one that waits in vain. */
    private static void runThroughEverything(Settings settings) throws Exception {
        try (StreamsRunner runner = running(settings, Start.PLAIN)) {
            for (List<OrderEvent> batch : batches()) {
                cluster.publish(settings, batch);
                awaitCommitted(settings);
            }
            assertThat(await(settings, settings.topics().rejectedEvents(), 3)).hasSize(3);
            assertThat(await(settings, settings.topics().rejectedDrafts(), 1)).hasSize(1);
            assertThat(await(settings, settings.topics().buyerEmails(), EMAILS)).hasSize(EMAILS);
        }
    }

    /** Each is processed before the next one is there, whatever the timestamps say. */
    private static List<List<OrderEvent>> batches() {
        List<OrderEvent> early = new ArrayList<>();
        List<OrderEvent> orders = new ArrayList<>();
        List<OrderEvent> late = new ArrayList<>();
        early.add(shipment(ORPHAN));
        for (int number = 0; number < ORDERS; number++) {
            early.add(shipment(number));
            orders.add(ManyOrders.placed(number));
            late.add(of(number, aReturn("R-1", units(TEAPOT, 1))));
            late.add(shipment(number));
            late.add(message(number));
        }
        orders.add(ManyOrders.placed(CONTRADICTION));
        orders.add(shipment(CONTRADICTION));
        late.add(of(CONTRADICTION, aCancellation("C-2", CancellationReason.NoInventory, units(TEAPOT, 1))));
        late.add(of(0, aShipment("S-9", units(MUGS, 99))));
        late.add(advertisement());
        return List.of(early, orders, late);
    }

    private static ShipmentDelayed advertisement() {
        return new ShipmentDelayed(
                "D-9",
                ManyOrders.id(1),
                TestOrders.DELAYED_AT,
                null,
                LocalDate.parse("2025-04-01"),
                "Visit https://teapots.example for 20% off your next order!",
                List.of());
    }

    private static OrderEvent shipment(int number) {
        return ManyOrders.shipped(number);
    }

    private static MessageDrafted message(int number) {
        return new MessageDrafted(
                "M-1",
                ManyOrders.id(number),
                TestOrders.WRITTEN_AT,
                MessagePurpose.CustomerServiceReply,
                "Your question about order " + ManyOrders.id(number),
                "Hello Ann,\n\nthe teapot of order " + ManyOrders.id(number) + " may go on an induction hob.\n",
                null);
    }

    private static OrderEvent of(int number, OrderShipped anns) {
        return new OrderShipped(
                anns.eventId(),
                ManyOrders.id(number),
                anns.shipmentId(),
                anns.shippedAt(),
                anns.parcel(),
                anns.expectedDeliveryDate(),
                anns.lines());
    }

    private static OrderEvent of(int number, ReturnReceived anns) {
        return new ReturnReceived(
                anns.eventId(),
                ManyOrders.id(number),
                anns.returnId(),
                anns.receivedAt(),
                anns.refundedAt(),
                anns.lines());
    }

    /** Announced before the shipment, though it came after: read again by time, they would change places. */
    private static OrderEvent of(int number, OrderCancelled anns) {
        return new OrderCancelled(
                anns.eventId(),
                ManyOrders.id(number),
                TestOrders.SHIPPED_AT.minusSeconds(3600),
                anns.reason(),
                anns.lines());
    }

    private static StreamsRunner running(Settings settings, Start start) throws InterruptedException {
        StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry(), start);
        runner.start();
        assertThat(runner.awaitRunning(PATIENCE)).isTrue();
        return runner;
    }

    private static void assertRefuses(Settings settings, String why) {
        try (StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry())) {
            assertThatThrownBy(runner::start)
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(why)
                    .hasMessageContaining("--rebuild")
                    .hasMessageContaining("--from-scratch");
        }
    }

    /** As {@code kafka-streams-application-reset} does, and the group with it. */
    private static void reset(Settings settings) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            assertThat(new GroupOffsets(admin, settings.applicationId()).awaitNoMembers(PATIENCE))
                    .isTrue();
            admin.deleteConsumerGroups(List.of(settings.applicationId())).all().get();
            new InternalTopics(settings.applicationId()).delete(admin);
        }
    }

    private static void awaitCommitted(Settings settings) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            Map<TopicPartition, Long> ends =
                    new TopicEnds(admin).ends(settings.topics().inputs());
            ends.values().removeIf(end -> end == 0);
            GroupOffsets group = new GroupOffsets(admin, settings.applicationId());
            while (!ends.entrySet().stream()
                    .allMatch(end -> committed(group).getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                assertThat(System.nanoTime())
                        .as("everything is processed in time")
                        .isLessThan(deadline);
                Thread.sleep(100);
            }
        }
    }

    private static Map<TopicPartition, Long> committed(GroupOffsets group) {
        try {
            return group.read();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> await(Settings settings, String topic, int count) {
        return cluster.read(settings, topic, count);
    }

    /** Of every output topic what its records are, in any order. */
    private static Map<String, List<String>> outputs(Settings settings) {
        Map<String, List<String>> outputs = new TreeMap<>();
        for (String topic : settings.topics().outputs()) {
            outputs.put(
                    topic,
                    cluster.read(settings, topic, 0).stream()
                            .map(record -> record.partition() + "@" + record.offset() + " "
                                    + new String(record.key(), StandardCharsets.UTF_8))
                            .sorted()
                            .toList());
        }
        return outputs;
    }

    /** The orders in the changelog. */
    private static Map<String, Order> state(Settings settings, String applicationId) {
        OrderStateSerde serde = new OrderStateSerde();
        Map<String, Order> orders = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record :
                cluster.read(settings, new InternalTopics(applicationId).changelog(OrderStores.ORDERS), 1)) {
            orders.put(
                    new String(record.key(), StandardCharsets.UTF_8),
                    serde.deserializer().deserialize("", record.value()));
        }
        return orders;
    }

    /** Without what the clock said. */
    private static Map<String, String> told(Map<String, Order> orders) {
        Map<String, String> told = new TreeMap<>();
        orders.forEach((id, order) -> told.put(
                id,
                Stream.of(
                                order.placed(),
                                order.lines(),
                                order.shipments(),
                                order.cancellations(),
                                order.delays(),
                                order.returns(),
                                order.history().stream()
                                        .map(event -> event.eventId()
                                                + event.fingerprint()
                                                + event.application().place()
                                                + event.application().releasedBy())
                                        .toList(),
                                order.waiting().size(),
                                order.notes().stream()
                                        .map(note -> note.eventId() + note.place() + note.came())
                                        .toList())
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"))));
        return told;
    }
}
