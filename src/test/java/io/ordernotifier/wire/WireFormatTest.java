package io.ordernotifier.wire;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aReturn;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.TestOrders;
import io.ordernotifier.avro.EmailMessage;
import io.ordernotifier.demo.RegistryServer;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.order.Change;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import io.ordernotifier.output.AdjustmentReason;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.wire.registry.AvroSchemas;
import io.ordernotifier.wire.registry.RegistryRefusedException;
import io.ordernotifier.wire.registry.RegistryUnreachableException;
import io.ordernotifier.wire.registry.SchemaRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The same promises whoever writes and reads: our own classes, and Confluent's by configuration alone. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"ours", "Confluent's"})
class WireFormatTest {
    private static final String EMAILS = "buyer-emails";

    @Parameter
    private String whose;

    private final RegistryServer registry = RegistryServer.start("ann", "teapot");
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "schema.registry.url", registry.url().toString(),
            "schema.registry.basic.auth.credentials.source", "USER_INFO",
            "schema.registry.basic.auth.user.info", "ann:teapot",
            "schema.registry.max.retries", "0"));
    private final List<WireFormat> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(WireFormat::close);
        registry.close();
    }

    @Test
    void shouldReadBackEventsOfAllKinds() {
        // Given
        WireFormat wire = wire();
        EventDecoder decoder = wire.eventDecoder(SchemaShelf.TOPICS);

        for (OrderEvent event : List.of(anOrder(), aShipment("S-1", units(MUGS, 2)), aMessage("E-1"))) {
            // When
            String topic = TestOrders.arrival(event).source().topic();
            byte[] value = wire.eventSerializer().serialize(topic, event);

            // Then
            assertThat(decoder.decode(topic, value)).isEqualTo(new Decoded.Event(event));
        }
    }

    @Test
    void shouldReadBackWhatLeaves() {
        assertComesBack(Email.class, anEmail());
        assertComesBack(ShippingConfirmation.class, aShippingConfirmation());
        assertComesBack(OrderAdjustment.class, anAdjustment());
        assertComesBack(RejectedDraft.class, aRejectedDraft());
    }

    @Test
    void shouldPassOnDeletions() {
        Serde<Email> serde = wire().serde(Email.class);

        assertThat(serde.serializer().serialize(EMAILS, null)).isNull();
        assertThat(serde.deserializer().deserialize(EMAILS, null)).isNull();
    }

    @Test
    void shouldTellAnUnknownSchemaFromAnotherTypeAndFromHostileBytes() {
        // Given
        WireFormat wire = wire();
        EventDecoder decoder = wire.eventDecoder(SchemaShelf.TOPICS);
        byte[] order = wire.eventSerializer().serialize("order-placed", anOrder());
        byte[] message = wire.eventSerializer().serialize("message-drafted", aMessage("E-1"));
        byte[] hostile = Arrays.copyOf(message, 10);
        // The first string claims 2 GB.
        System.arraycopy(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}, 0, hostile, 5, 5);
        byte[] unknown = order.clone();
        unknown[4] = 99;

        // Then
        assertRejected(decoder.decode("order-placed", unknown), RejectCode.UNKNOWN_SCHEMA, "schema ID 99");
        assertRejected(
                decoder.decode("message-drafted", order),
                RejectCode.UNREADABLE,
                "io.ordernotifier.avro.OrderPlaced: must be io.ordernotifier.avro.MessageDrafted");
        assertRejected(
                decoder.decode("message-drafted", hostile),
                RejectCode.UNREADABLE,
                "eventId, byte 10: a string that claims 2147483647 bytes, 0 are left");
        assertRejected(
                decoder.decode("message-drafted", Arrays.copyOf(message, message.length + 3)),
                RejectCode.UNREADABLE,
                "3 bytes are left over");
        assertRejected(decoder.decode("message-drafted", new byte[] {7}), RejectCode.UNREADABLE, "1 bytes");
    }

    @Test
    void shouldNotBlameTheRecordWhenTheRegistryIsDown() {
        // Given
        byte[] value = wire().eventSerializer().serialize("order-placed", anOrder());
        registry.close();
        WireFormat late = wire();
        EventDecoder decoder = late.eventDecoder(SchemaShelf.TOPICS);

        // Then
        assertThatThrownBy(() -> decoder.decode("order-placed", value))
                .isInstanceOf(RegistryUnreachableException.class);
        assertThatThrownBy(() -> late.eventSerializer().serialize("order-placed", anOrder()))
                .isInstanceOf(RegistryUnreachableException.class);
    }

    @Test
    void shouldNotBlameTheRecordWhenTheRegistryDoesNotLetUsIn() {
        // Given
        byte[] value = wire().eventSerializer().serialize("order-placed", anOrder());
        settings.put("schema.registry.basic.auth.user.info", "ann:wrong");
        WireFormat locked = wire();
        EventDecoder decoder = locked.eventDecoder(SchemaShelf.TOPICS);

        // Then
        assertThatThrownBy(() -> decoder.decode("order-placed", value))
                .isInstanceOf(RegistryUnreachableException.class);
        assertThatThrownBy(() -> locked.eventSerializer().serialize("order-placed", anOrder()))
                .isInstanceOf(RegistryUnreachableException.class);
    }

    @Test
    void shouldSayWhichSchemaTheRegistryRefused() {
        // Given
        new SchemaRegistry(settings)
                .register(
                        "buyer-emails-value",
                        SchemaBuilder.record("Other").fields().endRecord(),
                        false);

        // Then
        assertThatThrownBy(() -> wire().serde(Email.class).serializer().serialize(EMAILS, anEmail()))
                .isInstanceOf(RegistryRefusedException.class)
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("EmailMessage")
                .hasMessageContaining("incompatible");
    }

    @Test
    void shouldOnlyLookSchemasUpWhenToldNotToRegister() {
        // Given
        settings.put("schema.registry.auto.register.schemas", "false");

        // Then
        assertThatThrownBy(() -> wire().prepare(EMAILS, Email.class)).isInstanceOf(RegistryRefusedException.class);

        // When
        new SchemaRegistry(settings)
                .register(
                        "buyer-emails-value", AvroSchemas.withoutJavaProperties(EmailMessage.getClassSchema()), false);

        // Then
        assertComesBack(Email.class, anEmail());
    }

    @Test
    void shouldNotNeedTheRegistryForWhatWasPrepared() {
        // Given
        WireFormat wire = wire();
        List<Class<?>> outputs =
                List.of(Email.class, ShippingConfirmation.class, OrderAdjustment.class, RejectedDraft.class);

        // When
        outputs.forEach(type -> wire.prepare(type.getSimpleName(), type));
        registry.close();

        // Then
        assertThat(wire.serde(RejectedDraft.class).serializer().serialize("RejectedDraft", aRejectedDraft()))
                .isNotEmpty();
        assertThat(wire.serde(OrderAdjustment.class).serializer().serialize("OrderAdjustment", anAdjustment()))
                .isNotEmpty();
    }

    @Test
    void shouldRefuseAClassThatIsNotThereOrNoSerializer() {
        assertThatThrownBy(() -> new WireFormat(
                        new WireSettings("no.such.Serializer", WireSettings.DEFAULT_DESERIALIZER, settings)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("no.such.Serializer cannot be used: must be on the class path");
        assertThatThrownBy(() -> new WireFormat(
                        new WireSettings("java.lang.String", WireSettings.DEFAULT_DESERIALIZER, settings)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("org.apache.kafka.common.serialization.Serializer");
    }

    private <T> void assertComesBack(Class<T> type, T value) {
        Serde<T> serde = wire().serde(type);
        String topic = type.getSimpleName().equals("Email") ? EMAILS : type.getSimpleName();
        byte[] bytes = serde.serializer().serialize(topic, value);
        assertThat(serde.deserializer().deserialize(topic, bytes))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(value);
    }

    private static void assertRejected(Decoded decoded, RejectCode code, String message) {
        assertThat(decoded).isInstanceOf(Decoded.Rejected.class);
        Decoded.Rejected rejected = (Decoded.Rejected) decoded;
        assertThat(rejected.code()).isEqualTo(code);
        assertThat(rejected.message()).contains(message);
    }

    private WireFormat wire() {
        WireFormat wire = whose.equals("ours")
                ? new WireFormat(WireSettings.of(settings))
                : Confluent.onTheClassPath(() -> {
                    WireFormat made =
                            new WireFormat(new WireSettings(Confluent.SERIALIZER, Confluent.DESERIALIZER, settings));
                    // Deserializers are made when first asked for.
                    made.eventDecoder(SchemaShelf.TOPICS);
                    List.of(Email.class, ShippingConfirmation.class, OrderAdjustment.class, RejectedDraft.class)
                            .forEach(made::serde);
                    return made;
                });
        opened.add(wire);
        return wire;
    }

    private static Email anEmail() {
        return new Email(
                "message-1",
                TestOrders.ORDER_ID,
                EmailKind.ShipmentConfirmation,
                "en-US",
                "ann.lee@buyers.example",
                "Ann Lee",
                "Your order has shipped ☕",
                "Hello",
                "<p>Hello</p>",
                TestOrders.SHIPPED_AT,
                "shipped-S-1",
                "order-shipped",
                "amazon-communication-guidelines",
                "v1");
    }

    private static ShippingConfirmation aShippingConfirmation() {
        Shipment shipment = (Shipment) change(aShipment("S-1", units(MUGS, 2)));
        return new ShippingConfirmation(
                "confirmation-1",
                TestOrders.ORDER_ID,
                shipment.shipmentId(),
                shipment.shippedAt(),
                shipment.parcel(),
                shipment.lines(),
                shipment.sourceEventId());
    }

    private static OrderAdjustment anAdjustment() {
        Return returned = (Return) TestOrders.applied(
                        TestOrders.orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2), units(TEAPOT, 1))),
                        aReturn("R-1", TestOrders.returned(units(MUGS, 1), "1.50", "0.00", true)))
                .change();
        return new OrderAdjustment(
                "adjustment-1",
                TestOrders.ORDER_ID,
                AdjustmentReason.CustomerReturn,
                returned.refund(),
                returned.refundedAt(),
                returned.sourceEventId());
    }

    private static RejectedDraft aRejectedDraft() {
        return new RejectedDraft(
                anEmail(),
                List.of(new Violation(
                        "link", Severity.BLOCK, Part.TEXT, new Span(3, 9), "http://x", "A link", "No links.", null)),
                "amazon-communication-guidelines",
                Instant.ofEpochMilli(1_700_000_000_123L),
                2,
                TestOrders.arrival(aShipment("S-1", units(MUGS, 2))).source());
    }

    private static Change change(OrderEvent event) {
        return TestOrders.applied(TestOrders.orderAfter(anOrder()), event).change();
    }
}
