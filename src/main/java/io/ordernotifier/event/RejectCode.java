package io.ordernotifier.event;

/** Why an event was set aside: the stable codes by which rejected events are routed and counted. */
public enum RejectCode {
    /** The bytes are no Avro record of the topic's type. */
    UNREADABLE,
    /** The registry does not know the schema ID in the record. */
    UNKNOWN_SCHEMA,
    /** The record has no key. */
    NULL_KEY,
    /** The record has no value. */
    NULL_VALUE,
    /** The record's key is not the order ID inside. */
    KEY_MISMATCH,
    /** The event contradicts its own definition: a quantity of zero, a negative amount, the same line twice. */
    INVALID_EVENT,
    /** A record on the replay topic does not say which input topic it came from. */
    UNKNOWN_ORIGIN,
    /** The order's currency is unknown or its minor unit needs more than two decimals. */
    UNSUPPORTED_CURRENCY,
    /** What the event needs (its order, or the shipment of what comes back) did not come in time. */
    ORDER_UNKNOWN,
    /** An ID that was used before, with other content. */
    CONFLICTING_DUPLICATE,
    /** More units than are left to ship, cancel or return. */
    QUANTITY_EXCEEDED,
    /** The order has no such line. */
    UNKNOWN_LINE,
    /** Nothing is left for the event to act on, or nothing left to refund after the charges. */
    NOTHING_LEFT,
    /** The processor failed on the event: a fault of ours, with the exception in the headers. */
    PROCESSING_FAILED
}
