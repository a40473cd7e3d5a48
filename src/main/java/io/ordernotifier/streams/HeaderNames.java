package io.ordernotifier.streams;

import java.util.Set;

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

    /** On a replayed record: what is wanted of it, {@code replay}, {@code redrive} or {@code resend}. */
    public static final String REPLAY_MODE = "order-notifier.replay.mode";

    /** ID of the run that sent it through again. */
    public static final String REPLAY_RUN = "order-notifier.replay.run";

    /** Who asked for it. */
    public static final String REPLAY_BY = "order-notifier.replay.by";

    /** Why. */
    public static final String REPLAY_REASON = "order-notifier.replay.reason";

    /** On a record to be resent whose email left before: where that lies, {@code TOPIC-PARTITION@OFFSET}. */
    public static final String RESEND_OUTPUT = "order-notifier.resend.output";

    /** The value of that email, byte for byte. */
    public static final String RESEND_VALUE = "order-notifier.resend.value";

    /** On what leaves again: ID of the run that sent it again. */
    public static final String RESEND = "order-notifier.resend";

    /**
     * On everything that leaves: the record that was being processed, {@code TOPIC-PARTITION@OFFSET}; of what was given up
     * for it waited too long, its own.
     */
    public static final String TRIGGER = "order-notifier.trigger";

    /** On everything that leaves: how far the inputs were processed then, see {@link InputPositions}. */
    public static final String POSITIONS = "order-notifier.positions";

    /** On a feed record: the ID of the marketplace where the order was placed. */
    public static final String MARKETPLACE = "order-notifier.marketplace";

    /** The distributed trace passes through to whatever an event leads to. */
    public static final String TRACEPARENT = "traceparent";

    public static final String TRACESTATE = "tracestate";

    /** What we write on records that come from elsewhere: put in place of what an earlier time wrote, never beside it. */
    public static final Set<String> REPLACED = Set.of(
            CODE,
            STAGE,
            ATTEMPT,
            VALUE_OMITTED,
            EXCEPTION,
            MESSAGE,
            STACKTRACE,
            TOPIC,
            PARTITION,
            OFFSET,
            ORIGIN_TOPIC,
            ORIGIN_PARTITION,
            ORIGIN_OFFSET,
            ORIGIN_TIMESTAMP,
            REPLAY_MODE,
            REPLAY_RUN,
            REPLAY_BY,
            REPLAY_REASON,
            RESEND_OUTPUT,
            RESEND_VALUE,
            TRIGGER,
            POSITIONS);

    private HeaderNames() {}
}
