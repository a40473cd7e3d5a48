package io.ordernotifier.streams;

import io.ordernotifier.TopicNames;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.wire.WireFormat;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The topics that are written, each with its serdes. What is read comes in as bytes. */
final class Topics {
    private final TopicNames names;
    private final WireFormat wire;

    Topics(TopicNames names, WireFormat wire) {
        this.names = names;
        this.wire = wire;
    }

    Topic<String, Email> buyerEmails() {
        return written(names.buyerEmails(), wire.serde(Email.class));
    }

    /** The same topic, for emails that are written as they lay there before. */
    Topic<String, byte[]> resentEmails() {
        return written(names.buyerEmails(), Serdes.ByteArray());
    }

    Topic<String, FeedRecord.ShippingConfirmation> shippingConfirmationFeed() {
        return written(names.shippingConfirmationFeed(), wire.serde(FeedRecord.ShippingConfirmation.class));
    }

    Topic<String, FeedRecord.OrderAdjustment> orderAdjustmentFeed() {
        return written(names.orderAdjustmentFeed(), wire.serde(FeedRecord.OrderAdjustment.class));
    }

    Topic<String, RejectedDraft> rejectedDrafts() {
        return written(names.rejectedDrafts(), wire.serde(RejectedDraft.class));
    }

    Topic<byte[], byte[]> rejectedEvents() {
        return new Topic<>(names.rejectedEvents(), Serdes.ByteArray(), Serdes.ByteArray());
    }

    private static <V> Topic<String, V> written(String name, Serde<V> valueSerde) {
        return new Topic<>(name, Serdes.String(), valueSerde);
    }
}
