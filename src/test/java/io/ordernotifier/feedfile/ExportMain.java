package io.ordernotifier.feedfile;

import io.ordernotifier.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * An export as a program of its own that stands still at a chosen step, to be killed there: arguments are the brokers, the
 * registry, the folder, the format, the batch size, the step's name, and which time it is met.
 */
final class ExportMain {
    static final String STANDS_STILL = "stands still";
    static final String DONE = "done";

    private ExportMain() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings =
                Settings.of(Map.of("kafka.bootstrap.servers", arguments[0], "schema.registry.url", arguments[1]));
        ExportOptions options =
                options(Path.of(arguments[2]), FeedFormat.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
        try (FeedExport export =
                new FeedExport(settings, options, new StandStill(arguments[5], Integer.parseInt(arguments[6])))) {
            export.exportAll(new Quiet());
        }
        System.out.println(DONE);
    }

    /** Files of few records, so that there are several in a batch. */
    static ExportOptions options(Path folder, FeedFormat format, int batch) {
        return new ExportOptions(
                folder,
                format,
                Optional.of("A1EXAMPLESELLER"),
                XmlRelease.CURRENT,
                Optional.empty(),
                new Limits(20, 1 << 20),
                batch,
                false,
                false,
                false,
                Optional.empty());
    }

    /** Goes on to the end, and tells nobody. */
    static final class Quiet implements FeedExport.Progress {
        @Override
        public void read(long records, long of) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    }

    private static final class StandStill implements Consumer<String> {
        private final String step;
        private int times;

        StandStill(String step, int times) {
            this.step = step;
            this.times = times;
        }

        @Override
        public void accept(String done) {
            if (done.startsWith(step) && --times == 0) {
                System.out.println(STANDS_STILL);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
