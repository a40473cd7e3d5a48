package io.ordernotifier.feedfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.ordernotifier.feedfile.Batch.Completed;
import io.ordernotifier.feedfile.Journal.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishes to the folder, and commits to the consumer group, each batch whole or not at all. */
final class FolderTarget implements ExportTarget {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NO_NOTE = "";

    private final ExportFolder folder;
    private final FeedReader reader;
    private final Consumer<String> step;
    private Ledger ledger;
    private Map<String, Map<Integer, Long>> position;

    /**
     * @param reader a member of the group
     * @param ledger what is remembered until now
     * @param position where the reader begins
     * @param step is told what was just done
     */
    FolderTarget(
            ExportFolder folder,
            FeedReader reader,
            Ledger ledger,
            Map<String, Map<Integer, Long>> position,
            Consumer<String> step) {
        this.folder = folder;
        this.reader = reader;
        this.ledger = ledger;
        this.position = position;
        this.step = step;
    }

    @Override
    public long since() {
        return ledger.since();
    }

    @Override
    public Path aside() {
        return folder.aside();
    }

    @Override
    public void clearAside() throws IOException {
        folder.clearAside();
    }

    /** Completes a batch that was decided, and perhaps published, when an earlier export was broken off. */
    void complete(Optional<Journal> brokenOff) throws IOException {
        if (brokenOff.isPresent()) {
            folder.publish(brokenOff.get());
            settle(brokenOff.get().reached());
        }
    }

    @Override
    public void publish(Completed batch, Map<String, Map<Integer, Long>> reached) throws IOException {
        Path manifest = aside().resolve("manifest");
        Durable.replace(manifest, JSON.writeValueAsBytes(batch.manifest()));
        List<Publication> files = new ArrayList<>();
        batch.asides()
                .forEach((name, aside) ->
                        files.add(new Publication(aside.toFile().getName(), name)));
        files.add(new Publication("manifest", batch.manifest().fileName()));
        reader.commit(position, StartPositions.note(folder));
        step.accept("noted");
        Journal journal = new Journal(batch.manifest().batch(), files, reached);
        folder.decide(journal);
        folder.publish(journal);
        settle(reached);
    }

    private void settle(Map<String, Map<Integer, Long>> reached) throws IOException {
        reader.commit(reached, NO_NOTE);
        step.accept("committed");
        position = reached;
        ledger = ledger.at(reached);
        folder.settle(ledger);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
