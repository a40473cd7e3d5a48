package io.ordernotifier.feedfile;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a feed record lies: unique among all records of both topics. */
record Place(FeedKind kind, String topic, int partition, long offset) {

    static Place of(FeedKind kind, ConsumerRecord<?, ?> record) {
        return new Place(kind, record.topic(), record.partition(), record.offset());
    }

    /** As file names say it, where the kind is known. */
    String word() {
        return partition + "-" + offset;
    }
}
