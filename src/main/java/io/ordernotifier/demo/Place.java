package io.ordernotifier.demo;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where a record lies. */
record Place(String topic, int partition, long offset) {
    static Place of(RecordMetadata metadata) {
        return new Place(metadata.topic(), metadata.partition(), metadata.offset());
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
