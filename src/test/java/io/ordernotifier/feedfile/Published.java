package io.ordernotifier.feedfile;

import java.util.ArrayList;
import java.util.List;

/** Keeps what an export has published, and lets it go on to the end. */
final class Published implements FeedExport.Progress {
    private final List<Manifest> manifests = new ArrayList<>();

    List<Manifest> manifests() {
        return manifests;
    }

    @Override
    public void read(long records, long of) {}

    @Override
    public void published(Manifest manifest) {
        manifests.add(manifest);
    }

    @Override
    public boolean isStopped() {
        return false;
    }
}
