package io.ordernotifier.streams;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** What an answer of Kafka's failed with, as an exception that need not be declared. */
final class Broken {
    private Broken() {}

    static KafkaException by(ExecutionException failure) {
        return failure.getCause() instanceof KafkaException cause
                ? cause
                : new KafkaException(failure.getCause() == null ? failure : failure.getCause());
    }
}
