package io.ordernotifier.wire;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.PROMISED_DELIVERY_DATE;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aDelay;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.returned;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.wire.registry.RegistryUnreachableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventDecoderTest {
    private final SchemaShelf shelf = new SchemaShelf();
    private final EventDecoder decoder = shelf.decoder();

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadBackEveryKindOfEvent(OrderEvent event) {
        // Given
        String topic = arrival(event).source().topic();
        byte[] value = shelf.writer().write(topic, event.match(EventToAvro.INSTANCE));

        // When
        Decoded decoded = decoder.decode(topic, value);

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Event(event));
    }

    static Stream<OrderEvent> events() {
        return Stream.of(
                anOrder(),
                aShipment("S-1", units(MUGS, 2), units(TEAPOT, 1)),
                aCancellation("E-1", CancellationReason.CouldNotShip, units(MUGS, 1)),
                aCancellation("E-2", CancellationReason.CustomerCancel),
                aDelay("E-3", null, PROMISED_DELIVERY_DATE.plusDays(3)),
                aReturn("R-1", returned(units(MUGS, 1), "1.50", "4.00", true)),
                aMessage("E-4"));
    }

    @Test
    void shouldReadWhatANewerProgramWrote() {
        // Given
        Schema newer = withField(io.ordernotifier.avro.MessageDrafted.getClassSchema(), "sentiment", "neutral");
        GenericRecord record = copy(EventToAvro.INSTANCE.messageDrafted(aMessage("E-1")), newer);

        // When
        Decoded decoded = decoder.decode("message-drafted", shelf.framed(record));

        // Then
        assertThat(decoded).isEqualTo(new Decoded.Event(aMessage("E-1")));
    }

    @Test
    void shouldReadARecordWhoseWriterHasAnotherNamespace() {
        // Given
        Schema elsewhere = new Schema.Parser()
                .parse(io.ordernotifier.avro.OrderShipped.getClassSchema()
                        .toString()
                        .replace("io.ordernotifier.avro", "com.example.shop"));
        GenericRecord record = FilledRecord.of(elsewhere);

        // When
        Decoded decoded = decoder.decode("order-shipped", shelf.framed(record));

        // Then
        assertThat(decoded).isInstanceOf(Decoded.Event.class);
    }

    @Test
    void shouldNameBothTypesWhenAnotherEventLiesOnTheTopic() {
        byte[] value = shelf.writer().write("order-placed", EventToAvro.INSTANCE.placed(anOrder()));

        assertThat(rejected("order-shipped", value))
                .returns(RejectCode.UNREADABLE, Decoded.Rejected::code)
                .returns(
                        "The record's schema 1 is io.ordernotifier.avro.OrderPlaced: must be"
                                + " io.ordernotifier.avro.OrderShipped",
                        Decoded.Rejected::message);
    }

    @Test
    void shouldSaySoWhenTheSchemaIsUnknown() {
        assertThat(rejected("order-placed", SchemaShelf.framed(77, new byte[] {2, 3})))
                .returns(RejectCode.UNKNOWN_SCHEMA, Decoded.Rejected::code)
                .returns("The schema registry does not know schema ID 77", Decoded.Rejected::message);
    }

    @Test
    void shouldPassOnTheRulesOfTheEventItself() {
        // Given
        io.ordernotifier.avro.OrderPlaced avro = OrderPlacedMapper.INSTANCE.toAvro(anOrder());
        avro.getLines().get(1).setQuantity(0);

        // When
        Decoded.Rejected rejected = rejected("order-placed", shelf.writer().write("order-placed", avro));

        // Then
        assertThat(rejected.code()).isEqualTo(RejectCode.INVALID_EVENT);
        assertThat(rejected.message()).contains("quantity is 0");
    }

    @Test
    void shouldRefuseAnAmountWithMoreDigitsThanTheSchemaHas() {
        // Given
        GenericRecord record = FilledRecord.of(io.ordernotifier.avro.OrderPlaced.getClassSchema());
        byte[] digits = new byte[900_000];
        Arrays.fill(digits, (byte) 0x7f);
        GenericRecord line = (GenericRecord) ((List<?>) record.get("lines")).get(0);
        line.put("itemPrice", ByteBuffer.wrap(digits));

        // When
        Decoded.Rejected rejected = rejected("order-placed", shelf.framed(record));

        // Then
        assertThat(rejected.code()).isEqualTo(RejectCode.INVALID_EVENT);
        assertThat(rejected.message()).contains("lines.itemPrice").contains("at most 18");
    }

    @Test
    void shouldRefuseAnAmountOfAnotherScaleInsteadOfReadingItWrong() {
        // Given
        Schema cents = LogicalTypes.decimal(18, 4).addToSchema(Schema.create(Schema.Type.BYTES));
        Schema line = Schema.createRecord(
                "ReturnedLine",
                null,
                "io.ordernotifier.avro",
                false,
                List.of(new Schema.Field("restockingFee", cents)));
        Schema writer = Schema.createRecord(
                "ReturnReceived",
                null,
                "io.ordernotifier.avro",
                false,
                List.of(new Schema.Field("lines", Schema.createArray(line))));
        GenericRecord record = new GenericData.Record(writer);
        record.put("lines", List.of());

        // When
        Decoded.Rejected rejected = rejected("return-received", shelf.framed(record));

        // Then
        assertThat(rejected.code()).isEqualTo(RejectCode.UNREADABLE);
        assertThat(rejected.message())
                .contains("lines[].restockingFee is written as decimal with scale 4: must be decimal with scale 2");
    }

    @Test
    void shouldRefuseBytesThatAreNoAvro() {
        assertThat(rejected("order-placed", "{\"orderId\":\"1\"}".getBytes(StandardCharsets.UTF_8)))
                .returns(RejectCode.UNREADABLE, Decoded.Rejected::code)
                .returns(
                        "The record begins with the byte 0x7b: must begin with 0x00 and a schema ID in four bytes",
                        Decoded.Rejected::message);
        assertThat(rejected("order-placed", new byte[0]).code()).isEqualTo(RejectCode.UNREADABLE);
        assertThat(rejected("order-placed", new byte[] {0, 0, 0, 0}).code()).isEqualTo(RejectCode.UNREADABLE);
    }

    @Test
    void shouldRefuseBytesAfterTheRecord() {
        // Given
        byte[] value = shelf.writer().write("message-drafted", EventToAvro.INSTANCE.messageDrafted(aMessage("E-1")));

        // When
        Decoded.Rejected rejected = rejected("message-drafted", Arrays.copyOf(value, value.length + 1));

        // Then
        assertThat(rejected.code()).isEqualTo(RejectCode.UNREADABLE);
        assertThat(rejected.message()).contains("1 bytes are left over");
    }

    @Test
    void shouldNotBlameTheRecordWhenTheRegistryCannotBeReached() {
        // Given
        Mapper<? extends OrderEvent, org.apache.avro.specific.SpecificRecord> mapper =
                Mappers.of(io.ordernotifier.event.OrderPlaced.class);
        WriterSchemas down = (topic, id) -> {
            throw new RegistryUnreachableException("down", null);
        };
        var unreachable = new EventDecoder(Map.of(
                "order-placed", new EventDecoder.Source(new AvroReader<>(down, mapper.avroType())::read, mapper)));

        // Then
        assertThatThrownBy(() -> unreachable.decode("order-placed", SchemaShelf.framed(1, new byte[1])))
                .isInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
    }

    private Decoded.Rejected rejected(String topic, byte[] value) {
        Decoded decoded = decoder.decode(topic, value);
        assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
        return (Decoded.Rejected) decoded;
    }

    private static Schema withField(Schema schema, String name, String byDefault) {
        List<Schema.Field> fields = new ArrayList<>();
        schema.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field(name, Schema.create(Schema.Type.STRING), null, byDefault));
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static GenericRecord copy(org.apache.avro.specific.SpecificRecord from, Schema to) {
        GenericRecord record = new GenericData.Record(to);
        for (Schema.Field field : to.getFields()) {
            Schema.Field known = from.getSchema().getField(field.name());
            Object value = known == null ? "angry" : from.get(known.pos());
            record.put(field.pos(), plain(value, field.schema()));
        }
        return record;
    }

    private static Object plain(Object value, Schema schema) {
        if (value instanceof java.time.Instant instant) {
            return instant.toEpochMilli();
        }
        return value instanceof Enum<?> symbol ? new GenericData.EnumSymbol(schema, symbol.name()) : value;
    }
}
