package io.ordernotifier.wire.registry;

import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * No registry gave an answer that says anything of the schema: it is down, slow, overloaded, or does not let us in. The
 * record that needed it is not at fault and must wait; the same call may succeed later.
 */
public final class RegistryUnreachableException extends TimeoutException {
    private static final long serialVersionUID = 1L;

    public RegistryUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
