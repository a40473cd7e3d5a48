package io.ordernotifier.streams;

/** The names of the record headers that are read or written. Values are UTF-8 text. */
public final class HeaderNames {
    /** Why an event was rejected: a {@link io.ordernotifier.event.RejectCode}. */
    public static final String CODE = "order-notifier.reject.code";

    /** What was being attempted. */
    public static final String STAGE = "order-notifier.reject.stage";

    /** How often it was attempted. */
    public static final String ATTEMPT = "order-notifier.reject.attempt";

    /** Set where the rejected value was too large for the topic: how many bytes it had. */
    public static final String VALUE_OMITTED = "order-notifier.reject.value-omitted";

    /** The names that Kafka Streams itself gives to its dead letters. */
    public static final String EXCEPTION = "__streams.errors.exception";

    public static final String MESSAGE = "__streams.errors.message";
    public static final String STACKTRACE = "__streams.errors.stacktrace";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    /** On a replayed record: where it originally lies. The timestamp is in milliseconds since 1970. */
    public static final String ORIGIN_TOPIC = "order-notifier.origin.topic";

    public static final String ORIGIN_PARTITION = "order-notifier.origin.partition";
    public static final String ORIGIN_OFFSET = "order-notifier.origin.offset";
    public static final String ORIGIN_TIMESTAMP = "order-notifier.origin.timestamp";

    /** The distributed trace passes through to whatever an event leads to. */
    static final String TRACEPARENT = "traceparent";

    static final String TRACESTATE = "tracestate";

    private HeaderNames() {}
}
