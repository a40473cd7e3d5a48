package io.ordernotifier.feedfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.ordernotifier.feedfile.Journal.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The folder that upload files are published into. In its subfolder {@code .export/GROUP} it keeps what makes each batch
 * whole or not at all: files that are not published yet, the journal of a decided batch, the ledger of what is exported.
 * One process at a time holds it.
 */
final class ExportFolder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String KEPT = ".export";

    private final Path folder;
    private final Path kept;
    private final FileChannel lockFile;
    private final Consumer<String> step;
    private final String id;

    /** @param step is told what was just done */
    ExportFolder(Path folder, String group, Consumer<String> step) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.kept = this.folder.resolve(KEPT).resolve(group);
        this.step = step;
        Files.createDirectories(aside());
        this.lockFile = lock(kept.resolve("lock"));
        this.id = readId();
    }

    private FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new ExportRefusedException("another export writes to " + folder + ": wait until it has ended");
        }
        return channel;
    }

    private String readId() throws IOException {
        Path file = kept.resolve("id");
        if (Files.notExists(file)) {
            Durable.replace(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.readString(file).strip();
    }

    /** Unique to this folder, wherever it is mounted. */
    String id() {
        return id;
    }

    Path path() {
        return folder;
    }

    /** Where files lie until they are published. */
    Path aside() {
        return kept.resolve("aside");
    }

    /** Forgets what a broken-off batch left behind. */
    void clearAside() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(aside())) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** What the folder remembers of a group; nothing where nothing was exported to it yet. */
    static Optional<Ledger> ledger(Path folder, String group) {
        return read(folder.resolve(KEPT).resolve(group).resolve("ledger.json"), Ledger.class);
    }

    void write(Ledger ledger) throws IOException {
        Durable.replace(kept.resolve("ledger.json"), JSON.writeValueAsBytes(ledger));
    }

    /** The batch that was decided and not settled when an export was broken off. */
    Optional<Journal> journal() {
        return read(kept.resolve("journal.json"), Journal.class);
    }

    /** From here on the batch is published, whatever happens. */
    void decide(Journal journal) throws IOException {
        Durable.replace(kept.resolve("journal.json"), JSON.writeValueAsBytes(journal));
        step.accept("decided");
    }

    /** Publishes the files of a decided batch; those that are published already may be gone by now. */
    void publish(Journal journal) throws IOException {
        for (Publication file : journal.files()) {
            Path from = aside().resolve(file.aside());
            if (Files.exists(from)) {
                Durable.move(from, folder.resolve(file.name()));
                step.accept("published " + file.name());
            }
        }
    }

    /** The batch is published and its offsets are committed. */
    void settle(Ledger ledger) throws IOException {
        write(ledger);
        step.accept("wrote the ledger");
        Durable.delete(kept.resolve("journal.json"));
        step.accept("settled");
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new ExportRefusedException(file + " cannot be understood: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
