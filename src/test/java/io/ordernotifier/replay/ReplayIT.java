package io.ordernotifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Main;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.command.ReplayCommand;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.demo.JavaProgram;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.streams.ManyOrders;
import io.ordernotifier.streams.StreamsRunner;
import io.ordernotifier.streams.TestCluster;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a real broker and the real processor. */
class ReplayIT {
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** What the command printed. */
    private record Answer(int exitCode, String out, String err) {
        JsonNode json() throws Exception {
            return JSON.readTree(out);
        }
    }

    @Test
    void shouldChangeNothingForWhatWasProcessedAndDoWithTheRestWhatThePlanSays() throws Exception {
        // Given: orders and shipments that were processed, then an outage
        Map<String, String> values = cluster.settings("backfill.");
        Settings settings = Settings.of(values);
        cluster.createTopics(settings);
        List<OrderEvent> before = new ArrayList<>();
        IntStream.range(0, 6).mapToObj(ManyOrders::placed).forEach(before::add);
        IntStream.range(0, 4).mapToObj(ManyOrders::shipped).forEach(before::add);
        cluster.publish(settings, before);
        try (StreamsRunner runner = running(settings)) {
            assertThat(cluster.read(settings, settings.topics().buyerEmails(), 4))
                    .hasSize(4);
        }
        cluster.publish(settings, eventsOfTheOutage());
        skipWhatHasCome(settings);
        Map<TopicPartition, Long> inputs = ends(settings, settings.topics().events());

        // When
        Answer plan = replay(values, "--json");
        Answer again = replay(values, "--execute", "--kind", "OrderPlaced", "--order", ManyOrders.id(1));
        Answer execution = replay(values, "--execute", "--json");

        // Then: all of what came before the outage is known
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        JsonNode planned = plan.json().get("plan");
        assertThat(planned.get("selected").asInt())
                .isEqualTo(before.size() + eventsOfTheOutage().size());
        assertThat(planned.get("processed").asInt()).isEqualTo(before.size());
        assertThat(again.out())
                .contains("nothing would happen: all of it was processed before")
                .contains("1 events sent through again");
        assertThat(planned.get("underWay").asInt()).isZero();
        assertThat(execution.json().get("plan").get("underWay").asInt())
                .as("the processor stands still")
                .isEqualTo(1);
        assertThat(without("underWay", execution.json().get("plan"))).isEqualTo(without("underWay", planned));
        assertThat(execution.json().get("run").get("sent").asInt())
                .isEqualTo(planned.get("selected").asInt());
        assertThat(ends(settings, settings.topics().events()))
                .as("nobody else who reads the input topics sees anything")
                .isEqualTo(inputs);

        // And: the processor does as it was planned
        try (StreamsRunner runner = running(settings)) {
            int emails = 4 + sum(planned.get("emails"));
            assertThat(sum(planned.get("emails"))).isEqualTo(3);
            assertThat(cluster.read(settings, settings.topics().buyerEmails(), emails))
                    .hasSize(emails)
                    .extracting(ReplayIT::ceId)
                    .doesNotHaveDuplicates();
            assertThat(cluster.read(settings, settings.topics().shippingConfirmationFeed(), emails))
                    .hasSize(4
                            + planned.get("feedRecords")
                                    .get("ShippingConfirmation")
                                    .asInt());
            assertThat(planned.get("brokenRules").get("link").asInt()).isEqualTo(1);
            assertThat(cluster.read(settings, settings.topics().rejectedDrafts(), 1))
                    .hasSize(sum(planned.get("rejectedDrafts")));
            assertThat(planned.get("rejectedEvents").get("QUANTITY_EXCEEDED").asInt())
                    .isEqualTo(1);
            assertThat(cluster.read(settings, settings.topics().rejectedEvents(), 1))
                    .hasSize(sum(planned.get("rejectedEvents")));
            assertThat(planned.get("wouldWait").asInt()).isEqualTo(1);

            // And: now there is nothing left to do
            JsonNode last = replay(values, "--json").json().get("plan");
            assertThat(sum(last.get("emails")) + sum(last.get("feedRecords")) + sum(last.get("rejectedDrafts")))
                    .isZero();
            assertThat(last.get("new").asInt() + last.get("wouldWait").asInt()).isZero();
        }
    }

    @Test
    void shouldSendAgainExactlyWhatWasSent() throws Exception {
        // Given
        Map<String, String> values = cluster.settings("resend.");
        Settings settings = Settings.of(values);
        cluster.createTopics(settings);
        List<OrderEvent> events = new ArrayList<>();
        IntStream.range(0, 5).mapToObj(ManyOrders::placed).forEach(events::add);
        IntStream.range(0, 5).mapToObj(ManyOrders::shipped).forEach(events::add);
        events.add(ManyOrders.shipped(2));
        events.add(advertisement(3));
        events.add(tooMuch(2));
        cluster.publish(settings, events);
        try (StreamsRunner runner = running(settings)) {
            List<ConsumerRecord<byte[], byte[]>> emails =
                    cluster.read(settings, settings.topics().buyerEmails(), 5);
            assertThat(cluster.read(settings, settings.topics().rejectedDrafts(), 1))
                    .hasSize(1);
            String[] resend = {
                "--resend", "--reason", "the mailer lost them", "--order", ManyOrders.id(2), "--order", ManyOrders.id(3)
            };

            // When
            Answer plan = replay(values, resend);
            Answer execution = replay(values, with(resend, "--execute"));

            // Then
            assertThat(plan.exitCode()).as(plan.err()).isZero();
            assertThat(plan.out())
                    .contains("would be sent      2 emails (2 ShipmentConfirmation)")
                    .contains("2 exactly as they left, 0 rendered and checked again")
                    .contains("would be rejected  1 draft (1 link)")
                    .contains("not sent again     1: their event lies in another record too")
                    .contains("not sent again     1: they are rejected");
            assertThat(execution.exitCode()).as(execution.err()).isZero();
            List<ConsumerRecord<byte[], byte[]>> after =
                    cluster.read(settings, settings.topics().buyerEmails(), 7);
            assertThat(after).hasSize(7);
            List<ConsumerRecord<byte[], byte[]>> resent = after.stream()
                    .filter(each -> each.headers().lastHeader("order-notifier.resend") != null)
                    .toList();
            assertThat(resent)
                    .extracting(each -> new String(each.key(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrder(ManyOrders.id(2), ManyOrders.id(3));
            for (ConsumerRecord<byte[], byte[]> each : resent) {
                assertThat(emails)
                        .filteredOn(email -> ceId(email).equals(ceId(each)))
                        .singleElement()
                        .satisfies(email -> assertThat(each.value()).isEqualTo(email.value()));
            }
            assertThat(cluster.read(settings, settings.topics().rejectedDrafts(), 2))
                    .hasSize(2);
        }
        assertThat(replay(values, "--resend", "--order", ManyOrders.id(2)).err())
                .contains("--resend needs --reason");
    }

    @Test
    void shouldWriteNothingTwiceAndLoseNothingWhenItIsKilled() throws Exception {
        // Given
        int orders = 800;
        Map<String, String> values = cluster.settings("killed.");
        Settings settings = Settings.of(values);
        cluster.createTopics(settings);
        cluster.publish(
                settings,
                IntStream.range(0, orders).mapToObj(ManyOrders::placed).toList());
        skipWhatHasCome(settings);
        String[] command = {"--execute", "--from", "2025-01-01"};

        // When
        Path noSettings = Files.writeString(folder.resolve("no.properties"), "");
        JavaProgram program = JavaProgram.of(Main.class)
                .arguments("replay", "--config", noSettings.toString())
                .arguments(with(command, "--rate", "200"));
        values.forEach((key, value) -> program.arguments("--set", key + "=" + value));
        try (ChildProcess child = program.start()) {
            assertThat(cluster.read(settings, settings.topics().replay(), 100)).hasSizeBetween(100, orders - 1);
            child.kill();
        }
        int written = cluster.read(settings, settings.topics().replay(), 100).size();
        Answer other = replay(values, "--execute", "--from", "2025-02-01");
        Answer rest = replay(values, command);

        // Then
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("was broken off").contains("replay --from 2025-01-01");
        assertThat(rest.exitCode()).as(rest.err()).isZero();
        assertThat(rest.out()).contains("(went on)");
        List<ConsumerRecord<byte[], byte[]>> all =
                cluster.read(settings, settings.topics().replay(), orders);
        assertThat(all).hasSize(orders);
        assertThat(written).isLessThan(orders);
        assertThat(all.stream().map(ReplayIT::origin).collect(Collectors.toSet()))
                .hasSize(orders);
    }

    private static List<OrderEvent> eventsOfTheOutage() {
        List<OrderEvent> events = new ArrayList<>();
        events.add(ManyOrders.placed(6));
        events.add(ManyOrders.shipped(4));
        events.add(ManyOrders.shipped(5));
        events.add(ManyOrders.shipped(6));
        events.add(ManyOrders.shipped(7)); // of which the order never came
        events.add(advertisement(0));
        events.add(tooMuch(0));
        return events;
    }

    private static OrderShipped tooMuch(int order) {
        OrderShipped tooMuch = TestOrders.aShipment("S-99", TestOrders.units(TestOrders.MUGS, 99));
        return new OrderShipped(
                "too-much",
                ManyOrders.id(order),
                tooMuch.shipmentId(),
                tooMuch.shippedAt(),
                tooMuch.parcel(),
                tooMuch.expectedDeliveryDate(),
                tooMuch.lines());
    }

    private static MessageDrafted advertisement(int order) {
        MessageDrafted message = TestOrders.aMessage("M-1");
        return new MessageDrafted(
                "message-" + order,
                ManyOrders.id(order),
                message.draftedAt(),
                message.purpose(),
                message.subject(),
                "Order " + ManyOrders.id(order) + ": see https://secret-shop.example/new",
                null);
    }

    private static StreamsRunner running(Settings settings) throws InterruptedException {
        StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry());
        runner.start();
        assertThat(runner.awaitRunning(Duration.ofMinutes(2))).isTrue();
        return runner;
    }

    /** As after a start with {@code auto.offset.reset=latest}: the processor never sees what has come meanwhile. */
    private static void skipWhatHasCome(Settings settings) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        ends(settings, settings.topics().inputs())
                .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (true) {
                try {
                    admin.alterConsumerGroupOffsets(settings.applicationId(), offsets)
                            .all()
                            .get();
                    return;
                } catch (java.util.concurrent.ExecutionException stillAMember) {
                    assertThat(System.nanoTime()).as(stillAMember.toString()).isLessThan(deadline);
                    Thread.sleep(200);
                }
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Settings settings, List<String> topics) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            Map<TopicPartition, OffsetSpec> query = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(each ->
                                    query.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest())));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(query).all().get().forEach((partition, found) -> ends.put(partition, found.offset()));
            return ends;
        }
    }

    private static Answer replay(Map<String, String> settings, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--config");
        arguments.add(Files.writeString(folder.resolve("none.properties"), "").toString());
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new ReplayCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(arguments.toArray(String[]::new));
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonNode without(String field, JsonNode plan) {
        ObjectNode copy = plan.deepCopy();
        copy.remove(field);
        return copy;
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode each : counts) {
            sum += each.asInt();
        }
        return sum;
    }

    private static String ceId(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private static String origin(ConsumerRecord<byte[], byte[]> record) {
        return List.of("topic", "partition", "offset").stream()
                .map(name -> new String(
                        record.headers()
                                .lastHeader("order-notifier.origin." + name)
                                .value(),
                        StandardCharsets.UTF_8))
                .collect(Collectors.joining("-"));
    }
}
