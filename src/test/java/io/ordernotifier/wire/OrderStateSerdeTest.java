package io.ordernotifier.wire;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.TestOrders;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.order.Order;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class OrderStateSerdeTest {
    private final OrderStateSerde serde = new OrderStateSerde();

    @Property(tries = 300)
    void shouldKeepEveryFieldOfAnyOrder(@ForAll long seed) {
        // Given
        Order order = new RandomOrders(seed).order();

        // When
        byte[] state = serde.serializer().serialize("orders", order);

        // Then
        assertThat(serde.deserializer().deserialize("orders", state))
                .usingRecursiveComparison()
                .isEqualTo(order);
    }

    /** What is written by hand is what Avro writes and reads by the schema. */
    @Property(tries = 300)
    void shouldKeepToItsSchema(@ForAll long seed) throws IOException, Malformed {
        // Given
        Schema schema = StateSchemas.current();
        byte[] state = serde.serializer().serialize("orders", new RandomOrders(seed).order());

        // Then
        Shape.of(schema).check(new ByteCursor(), state, 10);

        // When
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(state, 10, state.length - 10, null));

        // Then
        assertThat(FilledRecord.encode(record)).isEqualTo(Arrays.copyOfRange(state, 10, state.length));
    }

    @Property(tries = 200)
    void shouldWriteTheSameBytesForTheSameOrder(@ForAll long seed) {
        byte[] state = serde.serializer().serialize("orders", new RandomOrders(seed).order());

        Order read = serde.deserializer().deserialize("orders", state);

        assertThat(serde.serializer().serialize("orders", read)).isEqualTo(state);
    }

    /** What the store gives back must lead to the same as what was never stored. */
    @Test
    void shouldNotChangeAnOrdersLifeByStoringItAfterEachEvent() {
        // Given
        List<OrderEvent> life = List.of(
                aReturn("R-1", units(MUGS, 1)),
                aShipment("S-1", units(MUGS, 2)),
                anOrder(),
                aDelay("D-1", null, LocalDate.parse("2025-03-20")),
                aCancellation("C-1", CancellationReason.NoInventory, units(TEAPOT, 1)),
                aShipment("S-1", units(MUGS, 2)),
                aReturn("R-2", units(MUGS, 1)),
                aMessage("M-1"),
                aReturn("R-3", units(MUGS, 1)));
        Order kept = Order.unknown(anOrder().orderId());
        Order stored = kept;

        for (OrderEvent event : life) {
            // When
            var expected = kept.receive(arrival(event), NOW);
            var progress = stored.receive(arrival(event), NOW);

            // Then
            assertThat(progress)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(expected);
            kept = expected.order();
            stored = serde.deserializer()
                    .deserialize("orders", serde.serializer().serialize("orders", progress.order()));
        }
        assertThat(kept.waiting()).hasSize(1);
        assertThat(kept.returns()).hasSize(2);
    }

    @Test
    void shouldBeSmall() {
        Order order = Order.unknown(anOrder().orderId());
        for (OrderEvent event : List.of(anOrder(), aShipment("S-1", units(MUGS, 3)), aReturn("R-1", units(MUGS, 1)))) {
            order = order.receive(arrival(event), NOW).order();
        }

        assertThat(serde.serializer().serialize("orders", order)).hasSizeLessThan(750);
    }

    @Test
    void shouldReadWhatAReleaseWithAnotherSchemaWrote() {
        // Given: a release that also kept a note, and had no promise to keep
        Schema today = StateSchemas.current();
        Schema then = new Schema.Parser()
                .parse(today.toString()
                        .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"note\",\"type\":\"string\"},")
                        .replaceFirst(",\\{\"name\":\"latestShipDate\".*?\"default\":null}", ""));
        Order order = TestOrders.orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2)));
        byte[] state = writtenWith(then, serde.serializer().serialize("orders", order));

        // When
        Order read = new OrderStateSerde(List.of(then)).deserializer().deserialize("orders", state);

        // Then
        assertThat(read.placed().latestShipDate()).isNull();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("placed.latestShipDate")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(order);
        assertThatThrownBy(() -> serde.deserializer().deserialize("orders", state))
                .hasMessageContaining("by a newer release?");
    }

    private static byte[] writtenWith(Schema then, byte[] state) {
        try {
            Schema today = StateSchemas.current();
            GenericRecord record = new GenericDatumReader<GenericRecord>(today)
                    .read(null, DecoderFactory.get().binaryDecoder(state, 10, state.length - 10, null));
            GenericRecord placed = (GenericRecord) record.get("placed");
            GenericRecord olderPlaced =
                    copy(placed, then.getField("placed").schema().getTypes().get(1));
            GenericRecord older = copy(record, then);
            older.put("placed", olderPlaced);
            older.put("note", "to be forgotten");
            byte[] body = FilledRecord.encode(older);
            return ByteBuffer.allocate(10 + body.length)
                    .put(new byte[] {(byte) 0xC3, 1})
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(StateSchemas.fingerprint(then))
                    .put(body)
                    .array();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static GenericRecord copy(GenericRecord from, Schema to) {
        GenericRecord copy = new GenericData.Record(to);
        to.getFields().stream()
                .filter(field -> from.hasField(field.name()))
                .forEach(field -> copy.put(field.name(), from.get(field.name())));
        return copy;
    }

    @Test
    void shouldSaySoWhenANewerReleaseWroteTheState() {
        byte[] state = serde.serializer().serialize("orders", Order.unknown("order-1"));
        state[5]++;

        assertThatThrownBy(() -> serde.deserializer().deserialize("orders", state))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("by a newer release?");
    }

    @Test
    void shouldRefuseWhatIsNoState() {
        byte[] state = serde.serializer().serialize("orders", Order.unknown("order-1"));

        for (byte[] broken : List.of(
                new byte[0],
                new byte[20],
                Arrays.copyOf(state, state.length - 3),
                Arrays.copyOf(state, state.length + 1))) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("orders", broken))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void shouldPassOnADeletedOrder() {
        assertThat(serde.serializer().serialize("orders", null)).isNull();
        assertThat(serde.deserializer().deserialize("orders", null)).isNull();
    }
}
