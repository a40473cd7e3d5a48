package io.ordernotifier.feedfile;

/**
 * Which records may share a file.
 *
 * @param promotions whether the columns of promotions are in it, which must be left out where there are none
 */
record FileGroup(FeedKind kind, Marketplace marketplace, boolean promotions) {

    /** As file names say it. */
    String word() {
        return kind.word() + (promotions ? "-promotions" : "") + "." + marketplace.country();
    }
}
