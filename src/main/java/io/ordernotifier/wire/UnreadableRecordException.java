package io.ordernotifier.wire;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Bytes are no record of the expected type. The message says what is wrong and where, without personal data. */
public final class UnreadableRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
