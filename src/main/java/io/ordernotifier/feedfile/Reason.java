package io.ordernotifier.feedfile;

/** Why a record is in no upload file. */
enum Reason {
    /** The record's bytes are no feed record. */
    UNREADABLE,
    /** Nothing tells where the order was placed, or it is no marketplace we know. */
    MARKETPLACE,
    /** The order's ID is none of the marketplace's. */
    ORDER_ID,
    /** An order item's ID is none of the marketplace's. */
    ITEM_ID,
    /** A quantity is not positive, or there is no item. */
    QUANTITY,
    /** The date has no four-digit year. */
    DATE,
    /** The carrier has no code and no name, or the marketplace takes no carrier without a code. */
    CARRIER,
    /** A text is longer than the format allows. */
    TOO_LONG,
    /** A value would be read as a formula by a spreadsheet. */
    FORMULA,
    /** A character cannot be written in the file's encoding. */
    NOT_ENCODABLE,
    /** The format does not know the currency. */
    CURRENCY,
    /** An amount is finer than its currency. */
    AMOUNT,
    /** The record alone is larger than a file may be. */
    TOO_LARGE
}
