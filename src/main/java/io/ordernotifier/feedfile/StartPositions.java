package io.ordernotifier.feedfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where an export begins: where the group's commits and the folder's ledger say that everything before is exported,
 * whichever says more. Refuses where a record could be lost or doubled.
 */
final class StartPositions {
    /** What a commit's note begins with while a batch is being published. */
    private static final String PUBLISHING = "publishing to ";

    private final Map<TopicPartition, OffsetAndMetadata> committed;
    private final Optional<Ledger> ledger;
    private final boolean skipDeleted;

    StartPositions(Map<TopicPartition, OffsetAndMetadata> committed, Optional<Ledger> ledger, boolean skipDeleted) {
        this.committed = committed;
        this.ledger = ledger;
        this.skipDeleted = skipDeleted;
    }

    /** The note that says which folder is being published to. */
    static String note(ExportFolder folder) {
        return PUBLISHING + folder.id() + " at " + folder.path();
    }

    /** @throws ExportRefusedException when an export to another folder was broken off while it published */
    void checkNobodyPublishes(String folderId) {
        committed.values().stream()
                .map(OffsetAndMetadata::metadata)
                .filter(note -> note.startsWith(PUBLISHING) && !note.startsWith(PUBLISHING + folderId))
                .findFirst()
                .ifPresent(note -> {
                    throw new ExportRefusedException("an export was broken off while it was " + note
                            + ": export to that folder once more, which completes it, or, if it is gone, use --take-over:"
                            + " then some records may be in a second file");
                });
    }

    /**
     * @throws ExportRefusedException when somebody else has gone on from where the journal's batch begins
     */
    void checkMayBePublished(Journal journal, String folderId) {
        journal.reached()
                .forEach((topic, offsets) -> offsets.forEach((partition, reached) -> {
                    OffsetAndMetadata commit = committed.get(new TopicPartition(topic, partition));
                    if (commit != null
                            && commit.offset() != reached
                            && !commit.metadata().startsWith(PUBLISHING + folderId)) {
                        throw new ExportRefusedException(
                                "batch " + journal.batch()
                                        + " was broken off while it was published, and another export has gone on since: its files in"
                                        + " .export may be in a second file. Look which were uploaded, then delete journal.json there");
                    }
                }));
    }

    /** @throws ExportRefusedException when a topic is another one than it was, or records were deleted */
    Map<TopicPartition, Long> find(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        beginnings.forEach((partition, beginning) -> {
            Long known = known(partition);
            long end = ends.getOrDefault(partition, beginning);
            if (known == null) {
                positions.put(partition, beginning);
            } else if (known > end) {
                throw new ExportRefusedException(partition + " ends at " + end + ", but is exported up to " + known
                        + ": was the topic made anew? Use another --group and another folder");
            } else if (known < beginning && !skipDeleted) {
                throw new ExportRefusedException(
                        (beginning - known) + " offsets of " + partition
                                + " were deleted before they were exported (" + known + " to " + beginning
                                + "): what was lost must be told to the marketplace by other means; then go on with --skip-deleted");
            } else {
                positions.put(partition, Math.max(known, beginning));
            }
        });
        return positions;
    }

    private @Nullable Long known(TopicPartition partition) {
        OffsetAndMetadata commit = committed.get(partition);
        Long remembered = ledger.map(each -> each.position(partition)).orElse(null);
        if (commit == null || remembered == null) {
            return commit == null ? remembered : Long.valueOf(commit.offset());
        }
        return Math.max(commit.offset(), remembered);
    }
}
