package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.bench.EmailClock;
import io.ordernotifier.bench.EventFeed;
import io.ordernotifier.bench.LatencyRun;
import io.ordernotifier.bench.Subject;
import io.ordernotifier.bench.Workbench;
import io.ordernotifier.demo.ChildProcess;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;

/**
 * Two processors in processes of their own share the partitions: whatever is stopped and started meanwhile, everything is
 * sent once and nothing is dead-lettered.
 *
 * <p>Longer, outside the suite:
 *
 * <pre>{@code
 * mvn -Dquick test -Dtest=SeveralInstancesIT -Dinstances.events=12000 -Dinstances.rate=100 -Dinstances.between=20 -Dinstances.outage=60
 * }</pre>
 *
 * <p>With {@code -Dinstances.protocol=streams} by the rebalance protocol of Kafka Streams.
 */
class SeveralInstancesIT {
    private static final int EVENTS = Integer.getInteger("instances.events", 1_200);
    private static final int RATE = Integer.getInteger("instances.rate", 150);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("instances.outage", 5));
    private static final Duration BETWEEN = Duration.ofSeconds(Integer.getInteger("instances.between", 2));
    private static final String PROTOCOL = System.getProperty("instances.protocol", "classic");
    private static final String APPLICATION = "several";
    private static final int PARTITIONS = 4;
    private static final int LAST = 100;
    private static final CountDownLatch NOTHING = new CountDownLatch(0);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KillHistory history = KillHistory.of(EVENTS);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldLoseAndDoubleNothingInARollingRestart() throws Exception {
        try (Workbench workbench = workbench();
                EmailClock clock = EmailClock.start(workbench)) {
            // Given
            Map<String, Instance> instances = new HashMap<>();
            for (String name : List.of("a", "b")) {
                instances.put(name, start(workbench, name, workbench.registryUrl()));
            }
            awaitBothAtWork(workbench, instances.values());

            // When
            CountDownLatch restarted = new CountDownLatch(1);
            CompletableFuture<Void> fed =
                    CompletableFuture.runAsync(() -> feed(workbench, history.events(), restarted));
            for (String name : List.of("a", "b")) {
                pause(BETWEEN);
                ChildProcess running = instances.get(name).process();
                running.terminate();
                assertThat(running.awaitEnd(PATIENCE)).isZero();
                assertThat(members(workbench))
                        .as("who shares the work while it is away")
                        .hasSize(1);
                instances.put(name, start(workbench, name, workbench.registryUrl()));
                awaitBothAtWork(workbench, instances.values());
            }
            restarted.countDown();
            fed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            // Then
            long[] latencies = clock.awaitLatencies(history.emailIds().size(), 0);
            awaitProcessed(workbench, EVENTS);
            assertEverythingOnce(workbench);
            assertEachAnswersForAll(instances.values());
            System.out.println("SeveralInstancesIT: rolling restart of two, " + LatencyRun.of(latencies));
        }
    }

    @Test
    void shouldSurviveTheLossOfBrokerAndRegistry() throws Exception {
        try (Workbench workbench = Workbench.startQuickly(PARTITIONS);
                CuttableRelay registry = CuttableRelay.to(workbench.registryUrl())) {
            // Given: both know the schemas of what was there up to now
            start(workbench, "a", registry.url());
            start(workbench, "b", registry.url());
            List<OrderEvent> known = ofKinds(true);
            List<OrderEvent> others = ofKinds(false);
            feed(workbench, known, NOTHING);
            awaitProcessed(workbench, known.size());

            // When: the registry is away, and kinds come whose schemas nobody has asked for
            registry.cut();
            feed(workbench, others, NOTHING);
            pause(OUTAGE);

            // Then: they wait
            assertThat(workbench.cluster().committed(APPLICATION))
                    .isLessThan(history.events().size());
            assertThat(deadLetters(workbench)).isZero();

            // When: the broker goes as well, and both come back
            workbench.withoutBroker(() -> pause(OUTAGE));
            registry.mend();

            // Then
            awaitProcessed(workbench, history.events().size());
            assertEverythingOnce(workbench);
        }
    }

    /** With few events the latency says nothing, whichever compiler there is. */
    private static Workbench workbench() {
        return EVENTS < 3_000 ? Workbench.startQuickly(PARTITIONS) : Workbench.start(PARTITIONS);
    }

    private List<OrderEvent> ofKinds(boolean known) {
        return history.events().stream()
                .filter(event -> (event instanceof OrderPlaced || event instanceof OrderShipped) == known)
                .toList();
    }

    private void assertEverythingOnce(Workbench workbench) {
        OutputTopics outputs = new OutputTopics(workbench);
        assertThat(outputs.read(workbench.topics().buyerEmails(), Email.class, Email::messageId))
                .containsExactlyInAnyOrderElementsOf(history.emailIds());
        List<String> feedRecords = new ArrayList<>(outputs.read(
                workbench.topics().shippingConfirmationFeed(), ShippingConfirmation.class, ShippingConfirmation::id));
        feedRecords.addAll(
                outputs.read(workbench.topics().orderAdjustmentFeed(), OrderAdjustment.class, OrderAdjustment::id));
        assertThat(feedRecords).containsExactlyInAnyOrderElementsOf(history.feedRecordIds());
        assertThat(deadLetters(workbench)).isZero();
    }

    private static int deadLetters(Workbench workbench) {
        OutputTopics outputs = new OutputTopics(workbench);
        return outputs.count(workbench.topics().rejectedDrafts(), IsolationLevel.READ_UNCOMMITTED)
                + outputs.count(workbench.topics().rejectedEvents(), IsolationLevel.READ_UNCOMMITTED);
    }

    private record Instance(ChildProcess process, URI http) {
        URI readiness() {
            return http.resolve("/health/ready");
        }
    }

    private static Instance start(Workbench workbench, String name, String registryUrl) {
        int port = freePort();
        ChildProcess process = workbench.start(
                Subject.PIPELINE,
                APPLICATION,
                Map.of(
                        "instance.id",
                        name,
                        "http.port",
                        Integer.toString(port),
                        "state.dir",
                        workbench
                                .log(APPLICATION)
                                .resolveSibling("state-" + name)
                                .toString(),
                        "schema.registry.url",
                        registryUrl,
                        "kafka.group.protocol",
                        PROTOCOL,
                        "kafka.num.standby.replicas",
                        "1"));
        return new Instance(process, URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At the rate; the last events only after what is waited for, so that it happens while events come in. */
    private static void feed(Workbench workbench, List<OrderEvent> events, CountDownLatch first) {
        try (EventFeed feed = workbench.feed(0)) {
            long began = System.nanoTime();
            for (int i = 0; i < events.size(); i++) {
                long due = began + i * TimeUnit.SECONDS.toNanos(1) / RATE;
                while (System.nanoTime() < due || (i == events.size() - LAST && first.getCount() > 0)) {
                    pause(Duration.ofMillis(2));
                }
                feed.send(events.get(i), System.currentTimeMillis());
            }
            feed.flush();
        }
    }

    /**
     * Until all are ready and each has partitions. The group alone does not tell: it counts a member that has just ended
     * as there until its session is over.
     */
    private void awaitBothAtWork(Workbench workbench, Collection<Instance> instances) {
        await(() -> instances.stream().allMatch(instance -> isReady(instance.readiness())));
        await(() -> {
            List<Integer> shares = members(workbench);
            return shares.size() == instances.size() && !shares.contains(0);
        });
    }

    /** Whichever keeps an order: one that does not asks the other. */
    private void assertEachAnswersForAll(Collection<Instance> instances) throws Exception {
        List<String> orderIds = history.events().stream()
                .map(OrderEvent::orderId)
                .distinct()
                .limit(20)
                .toList();
        for (String orderId : orderIds) {
            for (Instance instance : instances) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(instance.http().resolve("/orders/" + orderId))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains(orderId).contains("APPLIED");
            }
        }
    }

    private boolean isReady(URI readiness) {
        try {
            return http.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Of each member of the group, how many partitions or tasks it has. */
    private static List<Integer> members(Workbench workbench) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", workbench.bootstrapServers()))) {
            return PROTOCOL.equals("streams") ? tasks(admin) : partitions(admin);
        } catch (ExecutionException e) {
            return List.of(); // there is no such group yet
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Integer> tasks(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeStreamsGroups(List.of(APPLICATION)).all().get().get(APPLICATION).members().stream()
                .map(each -> each.assignment().activeTasks().size())
                .toList();
    }

    private static List<Integer> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(APPLICATION)).all().get().get(APPLICATION).members().stream()
                .map(each -> each.assignment().topicPartitions().size())
                .toList();
    }

    private static void awaitProcessed(Workbench workbench, int events) {
        await(() -> workbench.cluster().committed(APPLICATION) >= events);
    }

    private static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            pause(Duration.ofMillis(100));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
