package io.ordernotifier.streams;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.ordernotifier.Settings;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private static final Path PAGE = Path.of("docs", "metrics.md");

    @TempDir
    private Path folder;

    private Harness harness;

    @BeforeEach
    void start() {
        harness = new Harness(folder);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void shouldBeExactlyThoseOfTheTable() throws IOException {
        // Given
        harness.metrics.placement().expect(7);
        try (StreamsRunner runner = new StreamsRunner(unconnected(), harness.meters)) {

            // When
            harness.given(
                    anOrder(),
                    aShipment("S-1", units(TEAPOT, 1)),
                    mistyped(aShipment("S-2", units(MUGS, 1))),
                    aShipment("S-9", units(MUGS, 99)),
                    message("M-1", "See https://teapots.example/new for order " + ORDER_ID));

            // Then
            assertThat(runner.view().startup()).isNotEmpty();
            assertThat(scraped()).isEqualTo(documented());
        }
    }

    @Test
    void shouldCountTheOrdersInWhichSomethingWaits() {
        // When
        harness.given(aShipment("S-1", units(TEAPOT, 1)), aShipment("S-2", units(MUGS, 1)));

        // Then
        assertThat(waitingOrders()).isEqualTo(1);

        // When
        harness.given(anOrder());

        // Then
        assertThat(waitingOrders()).isZero();
    }

    @Test
    void shouldCountWhatWaitsAgainAfterARestartAndLeaveItToOthersAfterTheEnd() {
        // Given
        harness.given(aShipment("S-1", units(TEAPOT, 1)));
        WaitingOrders index = harness.waitingOrders();
        assertThat(waitingOrders()).isEqualTo(2);

        // When
        index.close();

        // Then
        assertThat(waitingOrders()).isEqualTo(1);
    }

    @Test
    void shouldMeasureFromTheEventsTimestampToTheDecision() {
        // Given
        Timer latency = harness.meters.get("order.notifier.decision.latency").timer();

        // When
        harness.givenBytes("order-placed", ORDER_ID, harness.bytesOf(anOrder()))
                .later(Duration.ofMillis(300))
                .givenBytes("order-shipped", ORDER_ID, harness.bytesOf(aShipment("S-1", units(TEAPOT, 1))));

        // Then
        assertThat(latency.count()).isEqualTo(2);
        assertThat(latency.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(300);
        assertThat(harness.meters.scrape())
                .contains(
                        "order_notifier_decision_latency_seconds_bucket{le=\"0.005\"} 1",
                        "order_notifier_decision_latency_seconds_bucket{le=\"0.25\"} 1",
                        "order_notifier_decision_latency_seconds_bucket{le=\"0.5\"} 2");
    }

    private double waitingOrders() {
        return harness.meters.get("order.notifier.waiting.orders").gauge().value();
    }

    private Settings unconnected() {
        return Settings.of(Map.of(
                "kafka.bootstrap.servers", "127.0.0.1:1",
                "schema.registry.url", "http://127.0.0.1:1",
                "state.dir", folder.resolve("unconnected").toString()));
    }

    private static OrderShipped mistyped(OrderShipped shipment) {
        return new OrderShipped(
                shipment.eventId(),
                shipment.orderId(),
                shipment.shipmentId(),
                shipment.shippedAt(),
                new Parcel("UPS", null, null, "1Z999AA10123456785"),
                shipment.expectedDeliveryDate(),
                shipment.lines());
    }

    private static MessageDrafted message(String eventId, String text) {
        MessageDrafted message = aMessage(eventId);
        return new MessageDrafted(
                eventId, ORDER_ID, message.draftedAt(), message.purpose(), message.subject(), text, null);
    }

    /** Each metric of ours with its labels, as a scraper sees them. */
    private Map<String, Set<String>> scraped() {
        Map<String, Set<String>> found = new TreeMap<>();
        harness.meters.scrape().lines().forEach(line -> {
            Matcher type = Pattern.compile("# TYPE (order_notifier_\\w+) \\w+").matcher(line);
            if (type.matches()) {
                found.put(type.group(1), new TreeSet<>());
            }
            Matcher sample = Pattern.compile("(order_notifier_\\w+?)(_bucket|_count|_sum)?\\{(.*)} .*")
                    .matcher(line);
            if (sample.matches()) {
                Stream.of(sample.group(3).split(","))
                        .map(label -> label.substring(0, label.indexOf('=')))
                        .filter(label -> !label.equals("le"))
                        .forEach(found.get(sample.group(1))::add);
            }
        });
        return found;
    }

    /** The rows of the table: {@code | `name` | `label`, `label` | meaning |}. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            if (line.startsWith("| `order_notifier_")) {
                List<String> cells = List.of(line.split("\\|"));
                Set<String> labels = new TreeSet<>();
                Matcher label = Pattern.compile("`(\\w+)`").matcher(cells.get(2));
                while (label.find()) {
                    labels.add(label.group(1));
                }
                rows.put(cells.get(1).replace("`", "").trim(), labels);
            }
        }
        return rows;
    }
}
