package io.ordernotifier.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.console.Check;
import io.ordernotifier.wire.registry.RegistryUnreachableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the processor stands on: the brokers with its topics, and the schema registry. Waited for at the start, and looked
 * at every few seconds for whoever asks about readiness.
 */
final class Surroundings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final Duration TELL_EVERY = Duration.ofSeconds(30);
    private static final int ANSWER_WITHIN_MS = 10_000;

    private final Settings settings;
    private final Stages stages;
    private final Admin admin;
    private final Watch kafka = new Watch("kafka", this::lookAtKafka);
    private final Watch registry = new Watch("registry", this::lookAtRegistry);

    /** @throws StartRefusedException when no client can be made with these settings */
    Surroundings(Settings settings, Stages stages, MeterRegistry meters) {
        this.settings = settings;
        this.stages = stages;
        this.admin = admin(settings);
        gauge(meters, "order.notifier.kafka.reachable", "1 when the brokers answer and all topics are there", kafka);
        gauge(meters, "order.notifier.registry.reachable", "1 when the schema registry answers", registry);
    }

    private static Admin admin(Settings settings) {
        try {
            return new KafkaClients(settings)
                    .admin(Map.of(
                            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                            ANSWER_WITHIN_MS,
                            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            ANSWER_WITHIN_MS / 2));
        } catch (KafkaException e) {
            throw new StartRefusedException(
                    "the settings kafka.* give no client: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    /**
     * Waits until the brokers and the registry answer, and registers the schemas of all outputs, so that writing never
     * waits for the registry later.
     *
     * @param givenUp ends the waiting
     * @return how many partitions each input topic has; empty when it was given up
     * @throws StartRefusedException when topics are missing or unequal
     */
    OptionalInt await(BooleanSupplier givenUp) throws InterruptedException {
        kafka.start(PAUSE);
        registry.start(PAUSE);
        Optional<Map<String, Integer>> partitions = awaitTopics(givenUp);
        if (partitions.isEmpty() || !awaitRegistry(givenUp)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(partitions.get().getOrDefault(settings.topics().orderPlaced(), 0));
    }

    /**
     * Whether the processor may begin, and with what; waits for the brokers where they are out of reach.
     *
     * @return empty when it was given up
     * @throws StartRefusedException when it must not begin
     */
    Optional<StartCheck.Beginning> begin(Start start, BooleanSupplier givenUp) throws InterruptedException {
        StartCheck check = new StartCheck(admin, settings);
        while (!givenUp.getAsBoolean()) {
            try {
                return Optional.of(check.begin(start));
            } catch (RetriableException unreachable) {
                Thread.sleep(ASK_AGAIN.toMillis());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new StartRefusedException("cannot see where application " + settings.applicationId()
                            + " stands (its user must be allowed READ of the groups whose names begin so): " + why(e));
                }
                Thread.sleep(ASK_AGAIN.toMillis());
            }
        }
        return Optional.empty();
    }

    private Optional<Map<String, Integer>> awaitTopics(BooleanSupplier givenUp) throws InterruptedException {
        TopicChecks checks = new TopicChecks(admin, settings.topics());
        long told = 0;
        while (!givenUp.getAsBoolean()) {
            try {
                Map<String, Integer> partitions = checks.partitions();
                List<String> faults = checks.faults(partitions);
                if (!faults.isEmpty()) {
                    throw new StartRefusedException(String.join(System.lineSeparator(), faults));
                }
                return Optional.of(partitions);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new StartRefusedException("cannot read the topics: " + why(e));
                }
                if (told == 0 || System.nanoTime() - told > TELL_EVERY.toNanos()) {
                    told = System.nanoTime();
                    LOG.atWarn()
                            .addKeyValue("bootstrap.servers", settings.kafka().get("bootstrap.servers"))
                            .log("No broker can be reached; waiting for one");
                }
            }
        }
        return Optional.empty();
    }

    private static String why(ExecutionException e) {
        return String.valueOf(e.getCause() == null ? e : e.getCause().getMessage());
    }

    /** The registry's client says that it is out of reach. */
    private boolean awaitRegistry(BooleanSupplier givenUp) throws InterruptedException {
        while (!givenUp.getAsBoolean()) {
            try {
                stages.prepare(settings.topics());
                return true;
            } catch (RetriableException unreachable) {
                Thread.sleep(ASK_AGAIN.toMillis());
            }
        }
        return false;
    }

    List<Check> checks() {
        return List.of(kafka.last(), registry.last());
    }

    private Check lookAtKafka() {
        try {
            TopicChecks topics = new TopicChecks(admin, settings.topics());
            List<String> faults = topics.faults(topics.partitions());
            return faults.isEmpty()
                    ? Check.passed("kafka", "the brokers answer and all topics are there")
                    : Check.failed("kafka", String.join("; ", faults));
        } catch (ExecutionException e) {
            String why =
                    e.getCause() == null ? "" : ": " + e.getCause().getClass().getSimpleName();
            return Check.failed("kafka", "no answer about the topics" + why);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Check lookAtRegistry() {
        try {
            return stages.wire().reachRegistry(settings.topics().buyerEmails())
                    ? Check.passed("registry", "answers")
                    : Check.passed("registry", "not asked: the configured serializers ask it on their own");
        } catch (RegistryUnreachableException e) {
            return Check.failed("registry", String.valueOf(e.getMessage()));
        }
    }

    private static void gauge(MeterRegistry meters, String name, String description, Watch watch) {
        Gauge.builder(name, () -> watch.last().passed() ? 1 : 0)
                .description(description)
                .register(meters);
    }

    @Override
    public void close() {
        kafka.close();
        registry.close();
        admin.close(Duration.ZERO);
    }
}
