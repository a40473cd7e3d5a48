package io.ordernotifier.replay;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** What an answer of the brokers failed with, as an exception that need not be declared. */
final class Answers {
    private Answers() {}

    static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
    }
}
