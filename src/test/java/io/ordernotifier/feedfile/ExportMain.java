package io.ordernotifier.feedfile;

import io.ordernotifier.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * An export as a program of its own that stands still at a chosen step, to be killed there: arguments are the brokers, the
 * registry, the application, the prefix of its topics, the folder, the format, the batch size, the step's name, and
 * which time it is met.
 */
final class ExportMain {
    static final String STANDS_STILL = "stands still";

    private ExportMain() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = settings(arguments[0], arguments[1], arguments[2], arguments[3]);
        ExportOptions options =
                options(Path.of(arguments[4]), FeedFormat.valueOf(arguments[5]), Integer.parseInt(arguments[6]));
        Moment moment = new Moment(arguments[7], Integer.parseInt(arguments[8]));
        try (FeedExport export = new FeedExport(settings, options, moment.then(ExportMain::standStill))) {
            export.exportAll(new Published());
        }
    }

    private static void standStill() {
        System.out.println(STANDS_STILL);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Settings settings(String brokers, String registry, String application, String topicsPrefix) {
        return Settings.of(Map.of(
                "kafka.bootstrap.servers", brokers,
                "schema.registry.url", registry,
                "application.id", application,
                "topics.prefix", topicsPrefix));
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
}
