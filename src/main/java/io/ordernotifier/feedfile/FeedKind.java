package io.ordernotifier.feedfile;

/** What an upload file tells the marketplace. */
enum FeedKind {
    SHIPPING_CONFIRMATION("shipping-confirmation", "POST_FLAT_FILE_FULFILLMENT_DATA", "POST_ORDER_FULFILLMENT_DATA"),
    ORDER_ADJUSTMENT("order-adjustment", "POST_FLAT_FILE_PAYMENT_ADJUSTMENT_DATA", "POST_PAYMENT_ADJUSTMENT_DATA");

    private final String word;
    private final String flatFeedType;
    private final String xmlFeedType;

    FeedKind(String word, String flatFeedType, String xmlFeedType) {
        this.word = word;
        this.flatFeedType = flatFeedType;
        this.xmlFeedType = xmlFeedType;
    }

    /** As file names say it. */
    String word() {
        return word;
    }

    /** What the marketplace's interface for uploads calls such a file. */
    String feedType(FeedFormat format) {
        return format == FeedFormat.TSV ? flatFeedType : xmlFeedType;
    }
}
