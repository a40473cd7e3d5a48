package io.ordernotifier.explain;

import static io.ordernotifier.TestOrders.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.TestOrders;
import io.ordernotifier.console.Console;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.story.Story;
import io.ordernotifier.story.StoryEntry;
import io.ordernotifier.streams.ManyOrders;
import io.ordernotifier.streams.StreamsRunner;
import io.ordernotifier.streams.TestCluster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances that share the orders, asked by HTTP, and the topics read without either. */
class ExplainIT {
    private static final int ORDERS = 12;
    private static final String TOKEN = "a-token-for-this-test";

    @TempDir
    private Path folder;

    @Test
    void shouldTellTheSameOfEveryOrderByWhicheverInstanceAndFromTheTopics() throws Exception {
        try (TestCluster cluster = TestCluster.start(folder)) {
            // Given
            Settings first = settings(cluster, "one");
            Settings second = settings(cluster, "two");
            cluster.createTopics(first);
            cluster.publish(first, shipments());
            try (Instance one = new Instance(first);
                    Instance two = new Instance(second)) {
                cluster.publish(first, orders());
                assertThat(cluster.read(first, first.topics().buyerEmails(), ORDERS))
                        .hasSize(ORDERS);
                assertThat(cluster.read(first, first.topics().rejectedDrafts(), 1))
                        .hasSize(1);
                assertThat(cluster.read(first, first.topics().rejectedEvents(), 1))
                        .hasSize(1);

                // When
                for (int i = 0; i < ORDERS; i++) {
                    Story byOne = patiently(one, first, i);
                    Story byTwo = patiently(two, second, i);

                    // Then
                    assertThat(byOne).isEqualTo(byTwo);
                    assertThat(byOne.personal()).isNotNull();
                    assertThat(whats(byOne)).contains("HELD", "APPLIED", "EMAIL", "FEED_RECORD", "SUPPRESSED");
                }
                Story masked = new RemoteStory(one.url(), without(first)).of(ManyOrders.id(1), false);
                assertThat(masked.personal()).isNull();
                assertThatThrownBy(() -> new RemoteStory(one.url(), without(first)).of(ManyOrders.id(1), true))
                        .isInstanceOf(RemoteStoryException.class)
                        .hasMessageContaining("http.token");
                assertThat(new RemoteStory(two.url(), second)
                                .of("no-such-order", false)
                                .isEmpty())
                        .isTrue();
            }

            // When
            OrderExplainer explainer = new OrderExplainer(first, (read, total) -> {});
            Story story = explainer.explain(ManyOrders.id(0), Optional.empty(), false, false);

            // Then
            assertThat(whats(story)).contains("REJECTED_DRAFT", "REJECTED_EVENT", "HELD", "EMAIL", "FEED_RECORD");
            assertThat(story.story())
                    .filteredOn(each -> each.what() == StoryEntry.What.EMAIL
                            || each.what() == StoryEntry.What.FEED_RECORD
                            || each.what() == StoryEntry.What.APPLIED)
                    .allSatisfy(each -> assertThat(each.place()).isNotNull());
            assertThat(story.story())
                    .filteredOn(each -> each.what() == StoryEntry.What.REJECTED_EVENT)
                    .allSatisfy(each -> assertThat(each.detail()).contains("QUANTITY_EXCEEDED"));
            assertThat(story.toString()).doesNotContain(ANN.name(), ANN.email(), "secret-shop.example");
            assertThat(explainer
                            .explain(ManyOrders.id(0), Optional.empty(), true, true)
                            .toString())
                    .contains(ANN.email(), "secret-shop.example");
            assertThat(explainer
                            .explain(ManyOrders.id(0), Optional.of(Instant.now()), false, false)
                            .story())
                    .as("the state alone")
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.what()).isNotEqualTo(StoryEntry.What.REJECTED_EVENT));
            assertThat(explainer
                            .explain("no-such-order", Optional.empty(), false, false)
                            .isEmpty())
                    .isTrue();
        }
    }

    /** While partitions move, an instance says that it cannot tell now. */
    private static Story patiently(Instance instance, Settings settings, int order) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                Story story = new RemoteStory(instance.url(), settings).of(ManyOrders.id(order), true);
                if (!story.isEmpty()) {
                    return story;
                }
            } catch (RemoteStoryException e) {
                assertThat(System.nanoTime()).as(e.getMessage()).isLessThan(deadline);
            }
            Thread.sleep(100);
        }
    }

    private static List<String> whats(Story story) {
        return story.story().stream().map(each -> each.what().name()).toList();
    }

    private Settings settings(TestCluster cluster, String instance) {
        return Settings.of(cluster.settings(
                "explain.", "state.dir", folder.resolve(instance).toString(), "http.port", "0", "http.token", TOKEN));
    }

    private Settings without(Settings settings) {
        return Settings.of(Map.of(
                "kafka.bootstrap.servers",
                settings.kafka().get("bootstrap.servers"),
                "schema.registry.url",
                settings.registry().get("schema.registry.url")));
    }

    private static List<OrderEvent> shipments() {
        List<OrderEvent> events = new ArrayList<>();
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
                ManyOrders.id(0),
                message.draftedAt(),
                message.purpose(),
                message.subject(),
                "Order " + ManyOrders.id(0) + ": see https://secret-shop.example/new",
                null));
        return events;
    }

    private static List<OrderEvent> orders() {
        List<OrderEvent> events = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            events.add(ManyOrders.placed(i));
        }
        return events;
    }

    private static final class Instance implements AutoCloseable {
        private final StreamsRunner runner;
        private final Console console;

        Instance(Settings settings) throws InterruptedException {
            runner = new StreamsRunner(settings, new SimpleMeterRegistry());
            console = Console.start(settings, runner.view(), () -> "");
            console.reachableAt().ifPresent(runner::reachableAt);
            runner.start();
            assertThat(runner.awaitRunning(Duration.ofMinutes(2))).isTrue();
        }

        URI url() {
            return URI.create(console.url());
        }

        @Override
        public void close() {
            runner.close();
            console.close();
        }
    }
}
