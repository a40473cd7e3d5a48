package io.ordernotifier.rejected;

import static io.ordernotifier.TestOrders.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.ExitCode;
import io.ordernotifier.Main;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.command.LintCommand;
import io.ordernotifier.command.RejectedCommand;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.demo.JavaProgram;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.streams.BrokenTemplate;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An operator's way from a broken template to emails that are sent, by the command alone. */
class RejectedIT {
    private static final int ORDERS = 8;
    private static final String SENTENCE = "If you like it, please leave us a 5-star review!";
    private static final String[] OF_ANN = {"Ann", ANN.email(), "Harbour", "Portland", "04101"};
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path config;

    @Test
    void shouldShowWhatIsWrongSayWhenItIsMendedAndSendEveryEmailOnce() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder)) {
            // Given
            BrokenTemplate template = BrokenTemplate.saying(folder.resolve("templates"), SENTENCE);
            Settings settings = settings(cluster, template, "24h");
            cluster.createTopics(settings);
            assertThat(rejected("list").exitCode()).isEqualTo(ExitCode.NO);
            try (StreamsRunner runner = started(settings)) {
                cluster.publish(settings, orders());
                cluster.read(settings, settings.topics().rejectedDrafts(), ORDERS + 1);
                cluster.read(settings, settings.topics().rejectedEvents(), 1);
            }

            // Then
            Answer list = rejected("list");
            assertThat(list.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(list.out())
                    .contains("10 letters: 10 open")
                    .contains("QUANTITY_EXCEEDED")
                    .containsPattern("review-[a-z]+ +8")
                    .doesNotContain(OF_ANN);
            List<JsonNode> letters =
                    rejected("list", "--json", "--kind", "ShipmentConfirmation").json();
            assertThat(letters).hasSize(ORDERS);
            assertThat(rejected("list", "--code", "QUANTITY_EXCEEDED", "--json").json())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.path("orderId").asText()).isEqualTo(ManyOrders.id(0));
                        assertThat(each.path("state").asText()).isEqualTo("OPEN");
                    });
            assertThat(rejected("list", "--order", ManyOrders.id(3), "--json").json())
                    .hasSize(1);
            assertThat(rejected("list", "--pack", "no-such-pack").exitCode()).isEqualTo(ExitCode.NO);
            assertThat(rejected("list", "--to", "-1h").out())
                    .contains("1 letter:")
                    .contains("QUANTITY_EXCEEDED");

            showsWhatIsWrong(letters.get(0).path("letter").asText());
            checksTheTopics(settings);
            wouldPassOnceItIsMended(template);
            goesOnAfterAKill(cluster, settings);
            settings = settings(cluster, template, "1s");
            try (StreamsRunner runner = started(settings)) {
                sendsEveryEmailOnce(cluster, settings);
                sendsAnEventAgainWhoseOrderHasCome(cluster, settings);
            }
        }
    }

    @Test
    void shouldKnowThatARedriveWaitsBehindAnOpenBreakerAndSendNothingTwice() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder)) {
            // Given
            BrokenTemplate template = BrokenTemplate.saying(folder.resolve("templates"), SENTENCE);
            Settings settings = settings(cluster, template, "24h");
            cluster.createTopics(settings);
            try (StreamsRunner runner = started(settings)) {
                cluster.publish(settings, orders().subList(0, 2 * ORDERS));
                cluster.read(settings, settings.topics().rejectedDrafts(), ORDERS);
            }

            // When: nothing is mended
            settings = settings(cluster, template, "24h", "breaker.share", "0.5", "breaker.minimum", "3");
            try (StreamsRunner runner = started(settings)) {
                assertThat(rejected("redrive", "--execute", "--no-wait").err()).contains("8 sent");

                // Then
                awaitInList("11 letters: 3 open, 5 under way, 3 redriven");
                assertThat(rejected("redrive").out()).contains("3 events to send through again");
            }

            // When
            template.mend();
            try (StreamsRunner runner = started(settings)) {
                cluster.read(settings, settings.topics().buyerEmails(), ORDERS - 3);
                Answer redrive = rejected("redrive", "--execute");

                // Then
                assertThat(redrive.out()).contains("3 redriven: 3 sent");
                assertThat(cluster.read(settings, settings.topics().buyerEmails(), ORDERS))
                        .hasSize(ORDERS);
                assertThat(rejected("list").out()).contains("11 letters: 3 redriven, 8 sent since");
            }
        }
    }

    private void awaitInList(String line) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            String list = rejected("list").out();
            if (list.contains(line)) {
                return;
            }
            assertThat(System.nanoTime()).as(list).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    /** Nobody processes meanwhile. */
    private void goesOnAfterAKill(TestCluster cluster, Settings settings) throws Exception {
        // When
        Answer plan = rejected("redrive", "--kind", "ShipmentConfirmation");

        // Then
        assertThat(plan.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(plan.out())
                .contains("8 events to send through again: 8 of rejected drafts", "nothing is sent yet")
                .doesNotContain(OF_ANN);

        // When
        try (ChildProcess killed = JavaProgram.of(Main.class)
                .arguments("rejected", "redrive", "-c", config.toString(), "--kind", "ShipmentConfirmation")
                .arguments("--execute", "--rate", "0.2")
                .start()) {
            assertThat(cluster.read(settings, settings.topics().replay(), 1)).isNotEmpty();
            killed.kill();
        }
        int sent = cluster.read(settings, settings.topics().replay(), 1).size();
        assertThat(sent).as("sent before the kill").isBetween(1, ORDERS - 1);
        Answer another = rejected("redrive", "--execute");
        Answer same = rejected("redrive", "--kind", "ShipmentConfirmation", "--execute", "--no-wait");

        // Then
        assertThat(another.exitCode()).as(another.err()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(another.err()).contains("broken off", "rejected redrive --kind ShipmentConfirmation");
        assertThat(same.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(same.err()).contains("it goes on", (ORDERS - sent) + " sent");
        assertThat(cluster.read(settings, settings.topics().replay(), ORDERS))
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .hasSize(ORDERS)
                .doesNotHaveDuplicates();
        assertThat(rejected("list", "--kind", "ShipmentConfirmation").out()).contains("8 letters: 8 under way");
        assertThat(rejected("redrive", "--kind", "ShipmentConfirmation", "--execute")
                        .exitCode())
                .as("nothing is left to send")
                .isEqualTo(ExitCode.NO);
    }

    private void sendsEveryEmailOnce(TestCluster cluster, Settings settings) throws Exception {
        // When
        Answer redrive = rejected("redrive", "--execute", "--json", "--reason", "the template is mended");

        // Then
        assertThat(redrive.exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode outcome = redrive.json().get(0).path("outcome");
        assertThat(outcome.path("redriven").asInt()).isEqualTo(2);
        assertThat(outcome.path("rejectedAgain").asInt()).isEqualTo(2);
        assertThat(outcome.path("rejectedAgainByReason")
                        .path("QUANTITY_EXCEEDED")
                        .asInt())
                .isEqualTo(1);
        assertThat(outcome.path("rejectedAgainByReason").path("link").asInt()).isEqualTo(1);

        List<ConsumerRecord<byte[], byte[]>> emails =
                cluster.read(settings, settings.topics().buyerEmails(), ORDERS);
        assertThat(emails).hasSize(ORDERS);
        assertThat(emails)
                .extracting(record ->
                        new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .doesNotHaveDuplicates();
        assertThat(rejected("list", "--kind", "ShipmentConfirmation").out()).contains("8 letters: 8 sent since");

        // When: another pack is tried on what was sent
        Answer sent = lint("--topic", settings.topics().buyerEmails());
        Answer forbidden = lint(
                "--topic",
                settings.topics().buyerEmails(),
                "--pack",
                "amazon-buyer-seller-messaging-2020",
                "--rule",
                "kind-permitted");

        // Then
        assertThat(sent.exitCode()).as(sent.out() + sent.err()).isEqualTo(ExitCode.DONE);
        assertThat(sent.err()).contains("8 drafts, 0 rejected").doesNotContain("was not looked at");
        assertThat(forbidden.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(forbidden.err()).contains("8 drafts, 8 rejected");
        assertThat(rejected("list").out()).contains("12 letters: 2 open, 2 redriven, 8 sent since");
        List<ConsumerRecord<byte[], byte[]>> events =
                cluster.read(settings, settings.topics().rejectedEvents(), 2);
        assertThat(events.get(1).headers().headers("order-notifier.reject.attempt"))
                .as("replaced, not appended")
                .singleElement()
                .satisfies(header -> assertThat(header.value()).asString().isEqualTo("2"));
        assertThat(events.get(1).value()).isEqualTo(events.get(0).value());

        // When
        Answer parked = rejected("redrive", "--execute", "--max-attempts", "2");

        // Then
        assertThat(parked.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(parked.out()).contains("0 events to send", "2 parked, tried 2 times or more (--max-attempts 3");
        assertThat(rejected("list", "--parked", "--max-attempts", "2", "--json").json())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.path("attempt").asInt()).isEqualTo(2));
        assertThat(cluster.read(settings, settings.topics().buyerEmails(), ORDERS))
                .hasSize(ORDERS);
    }

    private void sendsAnEventAgainWhoseOrderHasCome(TestCluster cluster, Settings settings) throws Exception {
        // Given
        int late = ORDERS + 1;
        cluster.publish(settings, List.of(ManyOrders.shipped(late)));
        cluster.read(settings, settings.topics().rejectedEvents(), 3);
        cluster.publish(settings, List.of(ManyOrders.placed(late)));

        // When
        Answer redrive = rejected("redrive", "--code", "ORDER_UNKNOWN", "--execute");

        // Then
        assertThat(redrive.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(redrive.out()).contains("1 redriven: 1 event went through");
        assertThat(cluster.read(settings, settings.topics().buyerEmails(), ORDERS + 1))
                .hasSize(ORDERS + 1);
        assertThat(rejected("list", "--code", "ORDER_UNKNOWN").out()).contains("1 letter: 1 redriven");
    }

    private void showsWhatIsWrong(String letter) throws Exception {
        // When
        Answer show = rejected("show", letter);

        // Then
        assertThat(show.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(show.out())
                .contains("please leave us a 5-star review!", "^^^^^", "Clause: ", "order-shipped-", "attempt 1")
                .contains("••• •••")
                .doesNotContain(OF_ANN);
        assertThat(rejected("show", letter, "--json").out())
                .contains("5-star review")
                .doesNotContain(OF_ANN);
        assertThat(rejected("show", letter, "--reveal").out()).contains(ANN.name(), ANN.email(), "12 Harbour Street");
        assertThat(rejected("show", "--kind", "CustomerServiceReply").out())
                .contains("https://secret-shop.", "^^^^")
                .doesNotContain("kettle")
                .doesNotContain(OF_ANN);
        assertThat(rejected("show", "--code", "QUANTITY_EXCEEDED").out())
                .contains("while trying to apply", "\"eventId\" : \"too-much\"");
        assertThat(rejected("show", letter.replaceAll("@.*", "@999")).exitCode())
                .isEqualTo(ExitCode.NO);
        assertThat(rejected("show", "nonsense").exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
    }

    private void wouldPassOnceItIsMended(BrokenTemplate template) throws Exception {
        // When
        Answer broken = rejected("recheck", "--kind", "ShipmentConfirmation");
        Answer builtIn = rejected(
                "recheck",
                "--kind",
                "ShipmentConfirmation",
                "--templates",
                Files.createDirectories(folder.resolve("none")).toString());
        template.mend();
        Answer mended = rejected("recheck");
        Answer underAnotherPack = rejected("recheck", "--pack", lenientPack().toString(), "--json");

        // Then
        assertThat(broken.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(broken.out()).contains("8 drafts: 0 would pass, 8 would be rejected");
        assertThat(builtIn.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(mended.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(mended.out())
                .contains("9 drafts: 8 would pass, 1 would be rejected")
                .doesNotContain(OF_ANN);
        assertThat(underAnotherPack.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(underAnotherPack.json())
                .hasSize(ORDERS + 1)
                .allSatisfy(each -> assertThat(each.path("verdict").asText()).isEqualTo("PASSES"));
    }

    /** Demands nothing but that the order is named. */
    private Path lenientPack() throws Exception {
        return Files.writeString(folder.resolve("lenient.yaml"), """
                name: lenient
                version: "1"
                date: 2026-01-01
                description: Nothing but the order ID.
                rules:
                  kind-permitted:
                    permitted-kinds: [ShipmentConfirmation, CustomerServiceReply]
                  order-id: BLOCK
                """);
    }

    private static List<OrderEvent> orders() {
        List<OrderEvent> events = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            events.add(ManyOrders.placed(i));
        }
        for (int i = 0; i < ORDERS; i++) {
            events.add(ManyOrders.shipped(i));
        }
        OrderShipped tooMuch = TestOrders.aShipment("S-99", TestOrders.units(TestOrders.MUGS, 99));
        events.add(new OrderShipped(
                "too-much",
                ManyOrders.id(0),
                tooMuch.shipmentId(),
                tooMuch.shippedAt(),
                tooMuch.parcel(),
                tooMuch.expectedDeliveryDate(),
                tooMuch.lines()));
        MessageDrafted message = TestOrders.aMessage("M-1");
        events.add(new MessageDrafted(
                "M-1",
                ManyOrders.id(1),
                message.draftedAt(),
                message.purpose(),
                message.subject(),
                "Dear Ann, about the kettle of order " + ManyOrders.id(1) + ": see https://secret-shop.example/new",
                null));
        return events;
    }

    private Settings settings(TestCluster cluster, BrokenTemplate template, String pendingTimeout, String... more)
            throws Exception {
        Map<String, String> values = new TreeMap<>(cluster.settings(
                "rejected.",
                "templates.dir",
                template.folder(),
                "breaker.share",
                "0",
                "breaker.run",
                "0",
                "pending.timeout",
                pendingTimeout));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        config = Files.write(
                folder.resolve("rejected.properties"),
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
        return Settings.of(values);
    }

    private static StreamsRunner started(Settings settings) throws InterruptedException {
        StreamsRunner runner = new StreamsRunner(settings, new SimpleMeterRegistry());
        runner.start();
        assertThat(runner.awaitRunning(Duration.ofMinutes(2))).isTrue();
        return runner;
    }

    /** {@code lint --topic}: each draft by its place, without what the order says of its buyer. */
    private void checksTheTopics(Settings settings) throws Exception {
        String topic = settings.topics().rejectedDrafts();

        Answer text = lint("--topic", topic);
        assertThat(text.exitCode()).as(text.err()).isEqualTo(ExitCode.NO);
        assertThat(text.out())
                .contains(topic + "-0@0", "please leave us a 5-star review!", "^^^^^")
                .doesNotContain("kettle")
                .doesNotContain(OF_ANN);
        assertThat(text.err())
                .contains((ORDERS + 1) + " drafts, " + (ORDERS + 1) + " rejected")
                .doesNotContain("was not looked at");

        // Offsets have gaps where transactions end, and more of them the slower the machine is.
        String last = offset(lint("--topic", topic, "--json").json().stream()
                .max(Comparator.comparingInt(line -> Integer.parseInt(offset(line))))
                .orElseThrow());
        String next = Integer.toString(Integer.parseInt(last) + 1);
        assertThat(lint("--topic", topic, "--json", "--from", last, "--to", next)
                        .json())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(offset(line)).isEqualTo(last));
        assertThat(lint("--topic", topic, "--from", "2125-01-01").err()).contains("0 drafts, 0 rejected");
        assertThat(lint("--topic", topic, "--format", "junit").out()).contains("<testcase", topic + "-0@0");

        assertThat(lint("--topic", settings.topics().orderPlaced()).err())
                .contains("holds no drafts; must be one of", topic);
        assertThat(lint("--from", "1").err()).contains("means nothing without --topic: --from, --config");
    }

    private static String offset(JsonNode line) {
        String id = line.path("id").asText();
        return id.substring(id.indexOf('@') + 1);
    }

    private Answer rejected(String verb, String... more) {
        return answer(new RejectedCommand(), Stream.concat(Stream.of(verb, "-c", config.toString()), Stream.of(more)));
    }

    private Answer lint(String... options) {
        return answer(new LintCommand(), Stream.concat(Stream.of("-c", config.toString()), Stream.of(options)));
    }

    private static Answer answer(Object verb, Stream<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(verb)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((broken, command, parsed) -> {
                    err.append(broken.toString());
                    return ExitCode.COULD_NOT_RUN;
                })
                .execute(arguments.toArray(String[]::new));
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private record Answer(int exitCode, String out, String err) {
        List<JsonNode> json() throws Exception {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) {
                lines.add(JSON.readTree(line.getBytes(StandardCharsets.UTF_8)));
            }
            return lines;
        }
    }
}
