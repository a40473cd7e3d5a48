package io.ordernotifier.wire;

import io.ordernotifier.wire.registry.RegistryRefusedException;
import io.ordernotifier.wire.registry.RegistryUnreachableException;
import io.ordernotifier.wire.registry.UnknownSchemaException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells of a failure in somebody else's serializer or deserializer whether the record or the registry is at fault. By the
 * chain of causes: those classes wrap everything in one exception.
 */
final class ForeignFailure {
    private ForeignFailure() {}

    /** A failure to learn the schema of an ID: anything but a clear no means that nobody was reached. */
    static KafkaException ofLookup(int id, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isRestClientException(cause) && notFound(cause)) {
                return new UnknownSchemaException("The schema registry does not know schema ID " + id, cause);
            }
        }
        return unreachable(failure);
    }

    static KafkaException ofReading(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isRestClientException(cause)) {
                return notFound(cause)
                        ? new UnknownSchemaException(
                                "The schema registry does not know the schema ID: " + cause.getMessage(), cause)
                        : unreachable(cause);
            }
            if (saysUnreachable(cause)) {
                return unreachable(cause);
            }
        }
        return new UnreadableRecordException("The record cannot be read: " + failure, failure);
    }

    static KafkaException ofWriting(String topic, String type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isRestClientException(cause)) {
                int status = number(cause, "getStatus");
                return notFound(cause) || status == 409 || status == 422
                        ? new RegistryRefusedException(
                                "The schema registry refused schema " + type + " for topic " + topic + ", it answered "
                                        + cause.getMessage(),
                                cause)
                        : unreachable(cause);
            }
            if (saysUnreachable(cause)) {
                return unreachable(cause);
            }
        }
        return new SerializationException("A " + type + " for topic " + topic + " cannot be written", failure);
    }

    private static KafkaException unreachable(Throwable cause) {
        return new RegistryUnreachableException("The schema registry cannot be reached: " + cause, cause);
    }

    private static boolean saysUnreachable(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof InvalidConfigurationException
                || cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof InterruptedIOException
                || cause instanceof HttpTimeoutException
                || cause instanceof ClosedChannelException
                || cause instanceof SSLException;
    }

    /** By name: the class is the user's, not ours. */
    private static boolean isRestClientException(Throwable cause) {
        return cause.getClass().getSimpleName().equals("RestClientException");
    }

    /** Only with the registry's own code: a bare 404 comes from a wrong address. */
    private static boolean notFound(Throwable restClientException) {
        return number(restClientException, "getErrorCode") / 100 == 404;
    }

    private static int number(Throwable restClientException, String getter) {
        try {
            return (int) restClientException.getClass().getMethod(getter).invoke(restClientException);
        } catch (ReflectiveOperationException | ClassCastException e) {
            return 0;
        }
    }
}
