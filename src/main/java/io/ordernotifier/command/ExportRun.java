package io.ordernotifier.command;

import io.ordernotifier.Settings;
import io.ordernotifier.feedfile.ExportOptions;
import io.ordernotifier.feedfile.FeedExport;
import io.ordernotifier.feedfile.MembershipLostException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Exports once, or again and again until it is told to stop. */
final class ExportRun {
    /** After brokers or registry could not be reached. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final Settings settings;
    private final ExportOptions options;
    private final ExportWords words;
    private final ProgressBar bar;
    private final CountDownLatch stopped;

    ExportRun(Settings settings, ExportOptions options, ExportWords words, ProgressBar bar, CountDownLatch stopped) {
        this.settings = settings;
        this.options = options;
        this.words = words;
        this.bar = bar;
        this.stopped = stopped;
    }

    /** Exports what is there now. */
    void once() throws IOException {
        try (FeedExport export = FeedExport.open(settings, options)) {
            exportAll(export);
            words.tellSum();
        }
    }

    /** Exports what is new every so often, also after brokers or registry were out of reach for a while. */
    void follow(Duration every) throws IOException, InterruptedException {
        words.say("exporting what is new every " + every.toSeconds() + " s, until Ctrl-C or SIGTERM");
        Duration again = every.compareTo(AGAIN_AFTER) < 0 ? every : AGAIN_AFTER;
        do {
            try (FeedExport export = FeedExport.open(settings, options)) {
                do {
                    exportAll(export);
                    words.tellSumOfNews();
                } while (!isStoppedWithin(every));
            } catch (KafkaException e) {
                if (!mayPass(e)) {
                    throw e;
                }
                words.say("brokers or registry cannot be reached, trying again: " + e.getMessage());
            } catch (MembershipLostException e) {
                words.say("joining the group again: " + e.getMessage());
            }
        } while (!isStoppedWithin(again));
    }

    private void exportAll(FeedExport export) throws IOException {
        try {
            export.exportAll(new ExportProgress(bar, words, stopped));
        } finally {
            bar.erase();
        }
    }

    private boolean isStoppedWithin(Duration time) throws InterruptedException {
        return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean mayPass(KafkaException failure) {
        return failure instanceof RetriableException || failure.getCause() instanceof RetriableException;
    }
}
