package io.ordernotifier.wire.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry was asked and does not know the schema ID or the subject: asking again gives the same answer. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnknownSchemaException(String message) {
        super(message);
    }

    public UnknownSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
