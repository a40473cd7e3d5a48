package io.ordernotifier.feedfile;

import io.ordernotifier.clients.KafkaClients;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Finds out where an export begins, completes what an earlier one left, and takes the group. */
final class ExportStart {
    private final KafkaClients clients;
    private final RecordReader records;
    private final String group;
    private final ExportOptions options;
    private final Consumer<String> step;

    /** What an export works with from then on. */
    record Begun(FeedReader reader, ExportTarget target) {}

    ExportStart(
            KafkaClients clients, RecordReader records, String group, ExportOptions options, Consumer<String> step) {
        this.clients = clients;
        this.records = records;
        this.group = group;
        this.options = options;
        this.step = step;
    }

    Begun begin() throws IOException {
        return options.dryRun() ? look() : take();
    }

    /** Reads beside the group, and leaves everything as it is. */
    private Begun look() throws IOException {
        FeedReader reader = new FeedReader(clients, records.topics(), group, "look", options.batch());
        try {
            reader.findPartitions();
            Optional<Ledger> ledger = ExportFolder.ledger(options.folder(), group);
            reader.look(positions(reader, ledger).find(reader.beginnings(), reader.ends()));
            return new Begun(reader, new DryTarget(since(ledger)));
        } catch (RuntimeException | IOException e) {
            reader.close();
            throw e;
        }
    }

    private Begun take() throws IOException {
        ExportFolder folder = new ExportFolder(options.folder(), group, step);
        String member = "export-" + folder.id();
        FeedReader reader = new FeedReader(clients, records.topics(), group, member, options.batch());
        try {
            reader.findPartitions();
            Ledger ledger = ledger(member);
            since(Optional.of(ledger));
            Optional<Journal> journal = folder.journal();
            StartPositions positions = positions(reader, Optional.of(ledger));
            if (!options.takeOver()) {
                positions.checkNobodyPublishes(folder.id());
            }
            journal.ifPresent(each -> positions.checkMayBePublished(each, folder.id()));
            Ledger afterJournal = journal.map(each -> ledger.at(each.reached())).orElse(ledger);
            Map<TopicPartition, Long> from =
                    positions(reader, Optional.of(afterJournal)).find(reader.beginnings(), reader.ends());
            reader.join(from);
            FolderTarget target = new FolderTarget(folder, reader, ledger, byTopic(from), step);
            target.complete(journal);
            return new Begun(reader, target);
        } catch (RuntimeException | IOException e) {
            reader.close();
            folder.close();
            throw e;
        }
    }

    private Ledger ledger(String member) {
        Optional<Ledger> ledger = ExportFolder.ledger(options.folder(), group);
        try (Groups groups = new Groups(clients)) {
            groups.checkNobodyElseIn(group, member);
            Map<String, String> ids = groups.topicIds(records.topics());
            ledger.ifPresent(known -> known.topicIds().forEach((topic, id) -> {
                if (!id.equals(ids.getOrDefault(topic, id))) {
                    throw new ExportRefusedException(
                            "topic " + topic
                                    + " was made anew since it was exported to this folder: use another folder and another --group");
                }
            }));
            return ledger.orElseGet(() -> Ledger.beginning(since(Optional.empty()), ids));
        }
    }

    private StartPositions positions(FeedReader reader, Optional<Ledger> ledger) {
        return new StartPositions(reader.committed(), ledger, options.skipDeleted());
    }

    /** @throws ExportRefusedException when another beginning was fixed by the first export */
    private long since(Optional<Ledger> ledger) {
        long wanted = options.since().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        if (ledger.isEmpty()) {
            return wanted;
        }
        long fixed = ledger.get().since();
        if (options.since().isPresent() && wanted != fixed) {
            throw new ExportRefusedException("exports to this folder began "
                    + (fixed == Long.MIN_VALUE ? "without --since" : "with --since " + Instant.ofEpochMilli(fixed))
                    + ", which stays so: leave --since out");
        }
        return fixed;
    }

    private static Map<String, Map<Integer, Long>> byTopic(Map<TopicPartition, Long> positions) {
        Map<String, Map<Integer, Long>> byTopic = new TreeMap<>();
        positions.forEach((partition, position) -> byTopic.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), position));
        return byTopic;
    }
}
