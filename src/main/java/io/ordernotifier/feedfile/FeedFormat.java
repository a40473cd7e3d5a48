package io.ordernotifier.feedfile;

import java.util.Locale;

/** The two formats that the marketplace takes. Each has a position of its own in the topics. */
public enum FeedFormat {
    /** Tab-separated text. */
    TSV("txt"),
    /** XML in the marketplace's envelope. */
    XML("xml");

    private final String extension;

    FeedFormat(String extension) {
        this.extension = extension;
    }

    /** Of its files' names. */
    String extension() {
        return extension;
    }

    /** As options and names of groups say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
