package io.ordernotifier.streams;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/** Kafka's own clients, but the consumer of the input topics polls through a {@link SchemaGate}. */
final class GatedClients implements KafkaClientSupplier {
    private final Supplier<SchemaGate> gates;
    private final CommittedOffsets committed;
    private final @Nullable HorizonGate horizonGate;
    private final Set<SchemaGate> open = ConcurrentHashMap.newKeySet();

    /**
     * Clients of which the consumers keep back what cannot be read.
     *
     * @param committed is told what Kafka Streams learns of committed offsets
     * @param horizonGate absent where all records may be processed
     */
    GatedClients(Supplier<SchemaGate> gates, CommittedOffsets committed, @Nullable HorizonGate horizonGate) {
        this.gates = gates;
        this.horizonGate = horizonGate;
        this.committed = committed;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return gated(consumer(config), gates.get());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions whose next record waits for its schema; for any thread. */
    Set<TopicPartition> waiting() {
        return open.stream().flatMap(gate -> gate.waiting().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Everything goes to the consumer itself, only {@code poll} goes through the gate, and what {@code committed} answers
     * is kept.
     */
    @SuppressWarnings("unchecked") // the proxy is made for this very interface, and the answer is what that says
    Consumer<byte[], byte[]> gated(Consumer<byte[], byte[]> consumer, SchemaGate gate) {
        open.add(gate);
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                GatedClients.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("poll") && arguments.length == 1) {
                        return passHorizon(consumer, gate.poll(consumer, (Duration) arguments[0]));
                    }
                    if (method.getName().equals("close")) {
                        open.remove(gate);
                    }
                    try {
                        Object answer = method.invoke(consumer, arguments);
                        if (method.getName().equals("committed")) {
                            committed.keep((Map<TopicPartition, OffsetAndMetadata>) answer);
                        }
                        return horizonGate != null && method.getName().equals("currentLag")
                                ? horizonGate.lag((TopicPartition) arguments[0], (OptionalLong) answer)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private ConsumerRecords<byte[], byte[]> passHorizon(
            Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        return horizonGate == null ? polled : horizonGate.pass(consumer, polled);
    }
}
