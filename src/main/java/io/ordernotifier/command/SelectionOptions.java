package io.ordernotifier.command;

import io.ordernotifier.TopicNames;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.replay.OffsetRange;
import io.ordernotifier.replay.Selection;
import io.ordernotifier.spelling.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which records of the input topics are meant. All that are given must be met. */
final class SelectionOptions {
    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Records of this input topic. Repeatable; default: all input topics.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Events of this kind: ${COMPLETION-CANDIDATES}. Repeatable.")
    private List<EventKind> kinds = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            converter = Moments.class,
            description =
                    "Records with this timestamp or a later one: -90m, -12h, -7d, 2026-01-31 or 2026-01-31T00:00:00Z.")
    private @Nullable Moment from;

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            converter = Moments.class,
            description = "Records with an earlier timestamp than this.")
    private @Nullable Moment to;

    @Option(
            names = "--offsets",
            paramLabel = "TOPIC-PARTITION@A..B",
            converter = Offsets.class,
            description = "Records at these offsets, both ends included; or TOPIC-PARTITION@A for one. Repeatable.")
    private List<OffsetRange> offsets = new ArrayList<>();

    @Option(names = "--order", paramLabel = "ID", description = "Records of this order. Repeatable.")
    private List<String> orders = new ArrayList<>();

    @Option(
            names = "--orders-file",
            paramLabel = "FILE",
            description = "Records of the orders in this file, one ID a line.")
    private @Nullable Path ordersFile;

    @Option(
            names = "--all-partitions",
            description =
                    "With --order: read all partitions, for producers that place keys in another way than Kafka's own"
                            + " partitioner.")
    private boolean allPartitions;

    /** Reads a range as people write it. */
    static final class Offsets implements ITypeConverter<OffsetRange> {
        @Override
        public OffsetRange convert(String text) {
            return OffsetRange.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' must be like order-shipped-2@100..199 or order-shipped-2@100"));
        }
    }

    /**
     * What is selected.
     *
     * @param now from which times run backwards
     * @throws IllegalArgumentException when an option is wrong; the message says what would be right
     */
    Selection selection(TopicNames names, Instant now) throws IOException {
        topics.forEach(topic -> checkTopic(names, topic, "--topic " + topic));
        offsets.forEach(each -> checkTopic(names, each.partition().topic(), "--offsets " + each.partition()));
        Optional<Instant> first = Optional.ofNullable(from).map(moment -> moment.at(now));
        Optional<Instant> end = Optional.ofNullable(to).map(moment -> moment.at(now));
        if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
            throw new IllegalArgumentException("--from " + first.get() + " must be before --to " + end.get());
        }
        List<String> wanted = names.events().stream()
                .filter(topic -> topics.isEmpty() || topics.contains(topic))
                .filter(topic -> kinds.isEmpty() || kinds.contains(kind(names, topic)))
                .filter(topic -> offsets.isEmpty()
                        || offsets.stream()
                                .anyMatch(each -> each.partition().topic().equals(topic)))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("--topic, --kind and --offsets leave no topic: "
                    + names.events().stream()
                            .map(topic -> topic + " holds " + kind(names, topic))
                            .collect(Collectors.joining(", ")));
        }
        return new Selection(wanted, first, end, offsets, orderIds(), allPartitions);
    }

    /** Whether there is any option that leaves something out. */
    boolean isEverything() {
        return topics.isEmpty()
                && kinds.isEmpty()
                && from == null
                && to == null
                && offsets.isEmpty()
                && orders.isEmpty()
                && ordersFile == null;
    }

    private Set<String> orderIds() throws IOException {
        Set<String> ids = new TreeSet<>(orders);
        if (ordersFile != null) {
            for (String line : Files.readAllLines(ordersFile)) {
                if (!line.isBlank()) {
                    ids.add(line.strip());
                }
            }
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("--orders-file " + ordersFile + " names no order");
            }
        }
        return ids;
    }

    private static EventKind kind(TopicNames names, String topic) {
        Class<?> type = names.eventTypes().get(topic);
        return EventKind.valueOf(type == null ? "" : type.getSimpleName());
    }

    private static void checkTopic(TopicNames names, String topic, String option) {
        if (!names.events().contains(topic)) {
            throw new IllegalArgumentException(option + ": " + topic + " is no input topic"
                    + Nearest.to(topic, names.events())
                            .map(name -> ", did you mean " + name + "?")
                            .orElse(": must be one of " + String.join(", ", names.events())));
        }
    }
}
