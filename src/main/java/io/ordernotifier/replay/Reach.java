package io.ordernotifier.replay;

import io.ordernotifier.Settings;
import io.ordernotifier.clients.KafkaClients;
import io.ordernotifier.scan.TopicScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the records of a selection can lie.
 *
 * @param spans what is to be read; records outside the selection may lie between
 * @param processed of each partition the offset from which on the processor has not read it yet: what lies there comes by
 *     itself, and is not sent through again
 */
record Reach(Map<TopicPartition, Span> spans, Map<TopicPartition, Long> processed) {

    /** As the topics are now. */
    static Reach of(Settings settings, Selection selection, KafkaClients clients, TopicScan scan)
            throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = RunOffsets.read(clients, settings.applicationId());
        List<TopicPartition> partitions = partitions(selection, scan);
        Map<TopicPartition, Long> starts = new HashMap<>(scan.beginnings(partitions));
        selection.from().ifPresent(from -> starts.putAll(scan.since(partitions, from)));
        Map<TopicPartition, Long> ends = scan.ends(partitions);
        boolean fromTheEnd = beginsAtTheEnd(settings.kafka());
        Map<TopicPartition, Span> spans = new HashMap<>();
        Map<TopicPartition, Long> processed = new HashMap<>();
        for (TopicPartition each : partitions) {
            long end = ends.getOrDefault(each, 0L);
            long start = Math.min(starts.getOrDefault(each, 0L), end);
            spans.put(each, within(selection.offsets(), each, new Span(start, end)));
            OffsetAndMetadata read = committed.get(each);
            processed.put(each, read != null ? read.offset() : fromTheEnd ? end : 0);
        }
        return new Reach(spans, processed);
    }

    /** How many records lie on the replay topic that the processor has not read yet. */
    static long underWay(Settings settings, KafkaClients clients, TopicScan scan) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = RunOffsets.read(clients, settings.applicationId());
        Map<TopicPartition, Long> starts =
                new HashMap<>(scan.beginnings(scan.partitions(settings.topics().replay())));
        starts.replaceAll((partition, first) -> Optional.ofNullable(committed.get(partition))
                .map(OffsetAndMetadata::offset)
                .orElse(first));
        AtomicLong count = new AtomicLong();
        scan.read(starts, record -> count.incrementAndGet());
        return count.get();
    }

    private static List<TopicPartition> partitions(Selection selection, TopicScan scan) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : selection.topics()) {
            if (selection.orderIds().isEmpty() || selection.allPartitions()) {
                all.addAll(scan.partitions(topic));
            } else {
                selection.orderIds().stream()
                        .flatMap(id -> scan.partitions(topic, id.getBytes(StandardCharsets.UTF_8), false).stream())
                        .distinct()
                        .forEach(all::add);
            }
        }
        Set<TopicPartition> named = Set.copyOf(
                selection.offsets().stream().map(OffsetRange::partition).toList());
        return all.stream()
                .filter(each -> named.isEmpty() || named.contains(each))
                .toList();
    }

    /** What lies between several ranges is read, and not selected. */
    private static Span within(List<OffsetRange> ranges, TopicPartition partition, Span whole) {
        List<Span> own = ranges.stream()
                .filter(each -> each.partition().equals(partition))
                .map(OffsetRange::span)
                .toList();
        if (own.isEmpty()) {
            return whole;
        }
        long first = own.stream().mapToLong(Span::from).min().orElseThrow();
        long end = own.stream().mapToLong(Span::until).max().orElseThrow();
        long from = Math.min(Math.max(first, whole.from()), whole.until());
        return new Span(from, Math.max(from, Math.min(end, whole.until())));
    }

    /** A partition of which nothing is committed was either not read, or begun at its end. */
    private static boolean beginsAtTheEnd(Map<String, String> kafka) {
        return Stream.of("main.consumer.", "consumer.", "")
                .map(prefix -> kafka.get(prefix + "auto.offset.reset"))
                .filter(value -> value != null)
                .findFirst()
                .filter("latest"::equals)
                .isPresent();
    }

    /** Without what the processor has not read yet. */
    Map<TopicPartition, Span> processedSpans() {
        Map<TopicPartition, Span> cut = new HashMap<>();
        spans.forEach((partition, span) -> {
            long until = Math.min(span.until(), processed.getOrDefault(partition, 0L));
            cut.put(partition, new Span(Math.min(span.from(), until), until));
        });
        return cut;
    }

    /** Of a run that goes on: everything in it was read by the processor when it began. */
    static Reach of(Map<TopicPartition, Span> left) {
        Map<TopicPartition, Long> processed = new HashMap<>();
        left.forEach((partition, span) -> processed.put(partition, span.until()));
        return new Reach(Map.copyOf(left), processed);
    }

    /** The numbers of the partitions, upwards. */
    List<Integer> numbers() {
        return spans.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey().partition())
                .distinct()
                .sorted()
                .toList();
    }

    /** The spans of that partition of all topics. */
    Map<TopicPartition, Span> ofPartition(int number) {
        Map<TopicPartition, Span> found = new HashMap<>();
        spans.forEach((partition, span) -> {
            if (partition.partition() == number) {
                found.put(partition, span);
            }
        });
        return found;
    }

    boolean isProcessed(TopicPartition partition, long offset) {
        return offset < processed.getOrDefault(partition, 0L);
    }

    /** How many offsets there are to be read. */
    long size() {
        return spans.values().stream().mapToLong(Span::size).sum();
    }

    static Comparator<TopicPartition> byTopic(List<String> topics) {
        return Comparator.comparingInt(each -> topics.indexOf(each.topic()));
    }
}
