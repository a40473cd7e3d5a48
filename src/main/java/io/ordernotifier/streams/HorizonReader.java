package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import io.ordernotifier.TopicNames;
import io.ordernotifier.clients.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the outputs for what they tell of the inputs. */
final class HorizonReader {
    private final Settings settings;
    private final TopicEnds ends;
    private final HorizonBuilder builder;

    HorizonReader(Settings settings, TopicEnds ends) throws InterruptedException {
        this.settings = settings;
        this.ends = ends;
        List<String> inputs = settings.topics().inputs();
        this.builder = new HorizonBuilder(inputs, ends.beginnings(inputs));
    }

    /**
     * The horizon.
     *
     * @param from of an output partition the offset to begin at; what lies before it does not count
     */
    Horizon read(Map<TopicPartition, Long> from) throws InterruptedException {
        TopicNames topics = settings.topics();
        read(topics.rejectedDrafts(), from, builder::addRejectedDraft);
        read(topics.buyerEmails(), from, builder::addEmail);
        read(topics.shippingConfirmationFeed(), from, builder::add);
        read(topics.orderAdjustmentFeed(), from, builder::add);
        read(topics.rejectedEvents(), from, builder::addRejectedEvent);
        return builder.build();
    }

    /** Whether one of these topics has a committed record from there on. */
    boolean hasRecords(Collection<String> outputs, Map<TopicPartition, Long> from) throws InterruptedException {
        AtomicBoolean found = new AtomicBoolean();
        for (String topic : outputs) {
            read(topic, from, record -> found.set(true), found::get);
        }
        return found.get();
    }

    private void read(String topic, Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> taken)
            throws InterruptedException {
        read(topic, from, taken, () -> false);
    }

    /** Everything that is decided now, or until it is enough; what a transaction has not decided yet is waited for. */
    private void read(
            String topic,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<byte[], byte[]>> taken,
            BooleanSupplier enough)
            throws InterruptedException {
        Map<TopicPartition, Long> until = ends.awaitDecided(List.of(topic));
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaClients(settings).reader()) {
            Set<TopicPartition> left = new HashSet<>(until.keySet());
            consumer.assign(left);
            consumer.seekToBeginning(left);
            from.forEach((partition, offset) -> {
                if (left.contains(partition)) {
                    consumer.seek(partition, offset);
                }
            });
            while (!left.isEmpty() && !enough.getAsBoolean()) {
                left.removeIf(partition -> consumer.position(partition) >= until.getOrDefault(partition, 0L));
                if (!left.isEmpty()) {
                    consumer.poll(Duration.ofMillis(200)).forEach(taken);
                }
            }
        }
    }
}
