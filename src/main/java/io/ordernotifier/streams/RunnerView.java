package io.ordernotifier.streams;

import io.ordernotifier.console.Check;
import io.ordernotifier.console.OrderLookup;
import io.ordernotifier.console.ProcessorView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/** What the console sees of a {@link StreamsRunner}. */
final class RunnerView implements ProcessorView {
    private static final String PROCESSOR = "processor";

    private final StreamsRunner runner;

    RunnerView(StreamsRunner runner) {
        this.runner = runner;
    }

    @Override
    public List<Check> liveness() {
        KafkaStreams.State state = runner.state();
        if (state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR) {
            return List.of(Check.failed(PROCESSOR, "ended after too many failures: the log says of what"));
        }
        if (state == KafkaStreams.State.NOT_RUNNING && !runner.closing()) {
            return List.of(Check.failed(PROCESSOR, "ended without being told to"));
        }
        if (state.isRunningOrRebalancing() && runner.threads().isEmpty()) {
            return List.of(Check.failed(PROCESSOR, "all its threads are dead"));
        }
        return List.of(Check.passed(PROCESSOR, state.name()));
    }

    @Override
    public List<Check> startup() {
        return List.of(
                runner.hasRun()
                        ? Check.passed(PROCESSOR, "has started")
                        : Check.failed(PROCESSOR, "has not been running yet: " + describe(runner.state())));
    }

    @Override
    public List<Check> readiness() {
        List<Check> checks = new ArrayList<>();
        checks.add(running());
        checks.add(breaker());
        checks.addAll(runner.surroundings());
        checks.add(schemas());
        return checks;
    }

    private Check running() {
        KafkaStreams.State state = runner.state();
        if (runner.closing()) {
            return Check.failed(PROCESSOR, "is stopping");
        }
        return state == KafkaStreams.State.RUNNING
                ? Check.passed(PROCESSOR, state.name())
                : Check.failed(PROCESSOR, describe(state) + toRestore());
    }

    private String toRestore() {
        long records = runner.toRestore();
        return records == 0 ? "" : ", " + records + " records of state to go";
    }

    private Check breaker() {
        return runner.trip()
                .map(trip -> Check.failed(
                        "breaker",
                        "paused: " + trip.sentence()
                                + ". Look at what was rejected and mend it; a start with other templates or another pack"
                                + " goes on, else run --resume or POST /breaker/resume"))
                .orElseGet(() -> Check.passed("breaker", "not tripped"));
    }

    private Check schemas() {
        Set<TopicPartition> waiting = runner.waitingForSchemas();
        return waiting.isEmpty()
                ? Check.passed("schemas", "no partition waits for a schema")
                : Check.failed(
                        "schemas",
                        "the next record of these partitions waits until the registry gives its schema: "
                                + waiting.stream()
                                        .map(Objects::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
    }

    private static String describe(KafkaStreams.State state) {
        return switch (state) {
            case CREATED -> "CREATED: waits for the brokers, the topics or the registry";
            case REBALANCING -> "REBALANCING: partitions are being assigned or their state restored";
            default -> state.name();
        };
    }

    @Override
    public String topology() {
        return runner.describe().toString();
    }

    @Override
    public boolean resume() {
        return runner.resume();
    }

    @Override
    public OrderLookup order(String orderId) {
        return runner.order(orderId);
    }
}
