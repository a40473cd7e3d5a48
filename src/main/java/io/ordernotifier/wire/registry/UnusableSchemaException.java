package io.ordernotifier.wire.registry;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The registry knows the schema, but it is no Avro schema, or none that can be read. */
public final class UnusableSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public UnusableSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
