package io.ordernotifier.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.ordernotifier.TestOrders;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever lies on an input topic, a value comes out of decoding it, and no more memory goes in than its length warrants. */
class HostileBytesTest {
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Case(String topic, byte[] value) {}

    @Test
    void shouldMakeAValueOfAnyBytes() {
        SchemaShelf shelf = new SchemaShelf();
        List<Case> records = records(shelf.writer()::write);

        Tally tally = decodeAll(shelf.decoder(), records, 200_000);

        // Some bytes can change without harm: digits of an amount, letters of a name.
        assertThat(tally.events).isBetween(10_000, 190_000);
        assertThat(tally.rejected.get(RejectCode.UNREADABLE)).isGreaterThan(50_000);
        assertThat(tally.rejected.get(RejectCode.UNKNOWN_SCHEMA)).isGreaterThan(100);
        assertThat(tally.rejected.get(RejectCode.INVALID_EVENT)).isGreaterThan(100);
    }

    @Test
    void shouldMakeAValueOfAnyBytesWithConfluentsDeserializerToo() {
        try (RegistryServer registry = RegistryServer.start();
                WireFormat wire = Confluent.onTheClassPath(() -> new WireFormat(new WireSettings(
                        Confluent.SERIALIZER,
                        Confluent.DESERIALIZER,
                        Map.of("schema.registry.url", registry.url().toString()))))) {
            List<Case> records = records((topic, avro) -> wire.eventSerializer().serialize(topic, (OrderEvent)
                    Mappers.of(SchemaShelf.TOPICS.get(topic)).fromAvro(avro)));
            EventDecoder decoder = Confluent.onTheClassPath(() -> wire.eventDecoder(SchemaShelf.TOPICS));

            Tally tally = decodeAll(decoder, records, 20_000);

            assertThat(tally.events).isGreaterThan(1_000);
            assertThat(tally.rejected.get(RejectCode.UNREADABLE)).isGreaterThan(5_000);
        }
    }

    private interface Writing {
        byte[] write(String topic, org.apache.avro.specific.SpecificRecord avro);
    }

    private static List<Case> records(Writing writing) {
        RandomOrders orders = new RandomOrders(5);
        List<Case> records = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            OrderEvent event = orders.event();
            String topic = TestOrders.arrival(event).source().topic();
            records.add(new Case(topic, writing.write(topic, event.match(EventToAvro.INSTANCE))));
        }
        return records;
    }

    private static Tally decodeAll(EventDecoder decoder, List<Case> records, int cases) {
        Random random = new Random(7);
        Tally tally = new Tally();
        for (int i = 0; i < cases; i++) {
            Case each = records.get(i % records.size());
            byte[] value = i % 10 == 0 ? noise(each.value(), random) : Mutations.of(each.value(), random);

            long before = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId());
            Decoded decoded = decoder.decode(each.topic(), value);
            long taken = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

            decoded.match(tally);
            assertThat(taken).as("memory for %d bytes", value.length).isLessThan(4_000_000 + 100L * value.length);
        }
        return tally;
    }

    /** Nothing but chance, mostly behind a known schema's ID. */
    private static byte[] noise(byte[] valid, Random random) {
        byte[] value = new byte[random.nextInt(100)];
        random.nextBytes(value);
        if (random.nextInt(10) > 0) {
            System.arraycopy(valid, 0, value, 0, Math.min(5, value.length));
        }
        return value;
    }

    private static final class Tally implements Decoded.Cases<Void> {
        final Map<RejectCode, Integer> rejected = new EnumMap<>(RejectCode.class);
        int events;

        @Override
        public Void event(Decoded.Event decoded) {
            events++;
            return null;
        }

        @Override
        public Void rejected(Decoded.Rejected decoded) {
            rejected.merge(decoded.code(), 1, Integer::sum);
            return null;
        }
    }
}
