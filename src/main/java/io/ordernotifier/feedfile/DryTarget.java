package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.Batch.Completed;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A target that publishes nothing and remembers nothing: its files are written to see what they would be, and deleted. */
final class DryTarget implements ExportTarget {
    private final Path aside;
    private final long since;

    DryTarget(long since) throws IOException {
        this.aside = Files.createTempDirectory("order-notifier-feeds-");
        this.since = since;
    }

    @Override
    public long since() {
        return since;
    }

    @Override
    public Path aside() {
        return aside;
    }

    @Override
    public void clearAside() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(aside)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void publish(Completed batch, Map<String, Map<Integer, Long>> reached) throws IOException {
        clearAside();
    }

    @Override
    public void close() throws IOException {
        clearAside();
        Files.delete(aside);
    }
}
