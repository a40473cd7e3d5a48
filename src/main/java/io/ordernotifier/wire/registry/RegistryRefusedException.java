package io.ordernotifier.wire.registry;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The registry answered that it will not have a schema: it is not compatible with what is registered (409), or not valid
 * (422). The message says which schema and what the registry answered.
 */
public final class RegistryRefusedException extends SerializationException {
    private static final long serialVersionUID = 1L;

    public RegistryRefusedException(String message) {
        super(message);
    }

    public RegistryRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
