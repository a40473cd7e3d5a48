package io.ordernotifier.rejected;

import static io.ordernotifier.TestOrders.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.command.RejectedCommand;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    void shouldListShowAndRecheckWhatIsRejected() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder)) {
            // Given
            BrokenTemplate template = BrokenTemplate.saying(folder.resolve("templates"), SENTENCE);
            Settings settings = settings(cluster, template);
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
            wouldPassOnceItIsMended(template);
        }
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

    private Settings settings(TestCluster cluster, BrokenTemplate template) throws Exception {
        Map<String, String> values = new TreeMap<>(cluster.settings(
                "rejected.", "templates.dir", template.folder(), "breaker.share", "0", "breaker.run", "0"));
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

    private Answer rejected(String verb, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new RejectedCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of(verb, "-c", config.toString()), Stream.of(more))
                        .toArray(String[]::new));
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
