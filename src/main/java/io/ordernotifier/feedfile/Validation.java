package io.ordernotifier.feedfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks the files of a batch beside the writing of the next ones. */
final class Validation implements AutoCloseable {
    private final Format format;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "validate-upload-files"));
    private final List<Future<?>> tasks = new ArrayList<>();

    Validation(Format format) {
        this.format = format;
    }

    void validate(Path file) {
        tasks.add(worker.submit(() -> format.validate(file)));
    }

    /** @throws IllegalStateException when a file is not what the marketplace takes */
    void await() {
        for (Future<?> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("nothing was published, for a file is not as it must be", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while files are checked", e);
            }
        }
        tasks.clear();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
