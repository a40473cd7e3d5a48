package io.ordernotifier.command;

import io.ordernotifier.feedfile.FeedExport;
import io.ordernotifier.feedfile.Manifest;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Tells of each batch of an export and shows, to a person at a terminal, how far it is. */
final class ExportProgress implements FeedExport.Progress {
    private final ProgressBar bar;
    private final ExportWords words;
    private final CountDownLatch stopped;

    ExportProgress(ProgressBar bar, ExportWords words, CountDownLatch stopped) {
        this.bar = bar;
        this.words = words;
        this.stopped = stopped;
    }

    @Override
    public void read(long records, long of) {
        bar.show(records, of, String.format(Locale.ROOT, "%,d of %,d records", records, of));
    }

    @Override
    public void published(Manifest manifest) {
        bar.erase();
        words.tell(manifest);
    }

    @Override
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
