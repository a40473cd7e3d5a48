package io.ordernotifier.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies of the state that a process left on disk which did not end in order. Under exactly-once they are of no use:
 * Kafka Streams finds out only after it has opened each store twice, tells so at length, and then reads the state again from
 * the changelogs. Cleared away beforehand, the same start takes less time and alarms nobody.
 *
 * <p>A file beside the state says that a process has it in use, from before the start until it has closed in order.
 */
final class LeftState {
    private static final Logger LOG = LoggerFactory.getLogger(LeftState.class);
    private static final Pattern TASK = Pattern.compile("\\d+_\\d+");

    private final Path folder;
    private final Path inUse;

    LeftState(Path stateDir, String applicationId) {
        this.folder = stateDir.resolve(applicationId);
        this.inUse = stateDir.resolve(applicationId + ".in-use");
    }

    /** Before the start: clears away what a process left that did not end in order, and takes the state into use. */
    void take() {
        try {
            if (Files.exists(inUse)) {
                clear();
            }
            Files.createDirectories(folder);
            Files.writeString(inUse, "");
        } catch (IOException e) {
            throw new UncheckedIOException("state.dir: cannot be written in " + folder, e);
        }
    }

    /** After it has closed in order: the copies are whole. */
    void release() {
        try {
            Files.deleteIfExists(inUse);
        } catch (IOException e) {
            LOG.atWarn().addKeyValue("file", inUse).log("Cannot be deleted; the next start reads the state again", e);
        }
    }

    /** Unless another process works with it now: then the start will be refused. */
    private void clear() throws IOException {
        List<Path> tasks = tasks();
        if (tasks.isEmpty()) {
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock != null) {
                for (Path task : tasks) {
                    Utils.delete(task.toFile());
                }
                LOG.atInfo()
                        .addKeyValue("tasks", tasks.size())
                        .log("The process before did not end in order: the state is read again from the changelogs");
            }
        }
    }

    private List<Path> tasks() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> TASK.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null; // another processor in this very process
        }
    }
}
