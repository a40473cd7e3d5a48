package io.ordernotifier.demo;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Makes topics and waits until they can be used. A broker answers "created" before it serves the partitions, and an
 * idempotent producer that writes in between may be stuck until its delivery timeout and lose what it wrote
 * (KAFKA-14359).
 */
public final class NewTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 25;

    private NewTopics() {}

    /**
     * Makes topics with the broker's default settings.
     *
     * @throws IllegalStateException when the broker refuses, or does not serve them within 30 seconds
     */
    public static void create(String bootstrapServers, int partitions, Collection<String> names) {
        create(bootstrapServers, partitions, names, Map.of());
    }

    /** As {@link #create(String, int, Collection)}, with settings for each of the topics. */
    public static void create(
            String bootstrapServers, int partitions, Collection<String> names, Map<String, String> settings) {
        Properties client = new Properties();
        client.put("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(names.stream()
                            .map(name ->
                                    new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings))
                            .toList())
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            awaitServed(admin, partitions, names);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics " + names + " were not made: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "topics " + names + " were not served within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were made", e);
        }
    }

    private static void awaitServed(Admin admin, int partitions, Collection<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> ends = names.stream()
                .flatMap(name -> IntStream.range(0, partitions).mapToObj(each -> new TopicPartition(name, each)))
                .collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.listOffsets(ends).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
