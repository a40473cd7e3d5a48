package io.ordernotifier.wire;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schemas promise to other programs: a change to a table here is a change of the contract. */
class ContractSchemaTest {
    /** Every named type, as {@link SchemaNotation} writes it. */
    private static final String CONTRACT = """
            OrderPlaced: eventId string; orderId string; marketplaceId string; purchasedAt instant; buyer Buyer; \
            shipTo PostalAddress; currency string; lines [OrderLine]; latestShipDate ?date; latestDeliveryDate ?date
            Buyer: name string; email string; locale string
            PostalAddress: name string; line1 string; line2 ?string; line3 ?string; city string; \
            stateOrRegion ?string; postalCode ?string; countryCode string
            OrderLine: orderItemId string; sku string; title string; quantity int; itemPrice decimal; \
            itemTax decimal; shippingPrice decimal; shippingTax decimal; giftWrapPrice decimal default 0; \
            giftWrapTax decimal default 0; itemPromotion decimal default 0; shippingPromotion decimal default 0

            OrderShipped: eventId string; orderId string; shipmentId string; shippedAt instant; carrierCode string; \
            carrierName ?string; shipMethod ?string; trackingNumber ?string; expectedDeliveryDate ?date; \
            lines [ShippedLine]
            ShippedLine: orderItemId string; quantity int

            OrderCancelled: eventId string; orderId string; cancelledAt instant; reason CancellationReason; \
            lines [CancelledLine] default []
            CancellationReason: enum{NoInventory, CouldNotShip, CustomerCancel}
            CancelledLine: orderItemId string; quantity int

            ShipmentDelayed: eventId string; orderId string; announcedAt instant; newShipDate ?date; \
            newDeliveryDate ?date; explanation ?string; lines [DelayedLine] default []
            DelayedLine: orderItemId string; quantity int

            ReturnReceived: eventId string; orderId string; returnId string; receivedAt instant; \
            refundedAt instant; lines [ReturnedLine]
            ReturnedLine: orderItemId string; quantity int; restockingFee decimal default 0; \
            returnShippingFee decimal default 0; refundShipping boolean default false

            MessageDrafted: eventId string; orderId string; draftedAt instant; purpose MessagePurpose; \
            subject string; text string; html ?string
            MessagePurpose: enum{CompleteOrder, CustomerServiceReply}

            EmailMessage: messageId string; orderId string; kind EmailKind; locale string; to string; \
            toName string; subject string; text string; html ?string; createdAt instant; sourceEventId string; \
            sourceTopic string; policyPack string; templateVersion string
            EmailKind: enum{ShipmentConfirmation, OrderUnavailable, DelayNotice, ReturnConfirmation, \
            CompleteOrder, CustomerServiceReply}

            ShippingConfirmation: confirmationId string; orderId string; shipmentId string; shippedAt instant; \
            carrierCode string; carrierName ?string; shipMethod ?string; trackingNumber ?string; \
            items [ShippedItem]; sourceEventId string
            ShippedItem: orderItemId string; quantity int

            OrderAdjustment: adjustmentId string; orderId string; reason AdjustmentReason; currency string; \
            items [AdjustedItem]; total decimal; adjustedAt instant; sourceEventId string
            AdjustmentReason: enum{NoInventory, CouldNotShip, CustomerCancel, CustomerReturn}
            AdjustedItem: orderItemId string; quantity int; itemPrice decimal; itemTax decimal; \
            shippingPrice decimal; shippingTax decimal; giftWrapPrice decimal; giftWrapTax decimal; \
            itemPromotion decimal; shippingPromotion decimal; restockingFee decimal; returnShippingFee decimal

            RejectedDraft: draft EmailMessage; violations [Violation]; policyPack string; rejectedAt instant; \
            attempt int; source SourceRecord
            Violation: ruleId string; severity Severity; part DraftPart; start int; end int; excerpt string; \
            message string; clause string; suggestion ?string
            Severity: enum{BLOCK, WARN}
            DraftPart: enum{SUBJECT, TEXT, HTML, MESSAGE}
            SourceRecord: topic string; partition int; offset long; timestamp instant; value bytes
            """;

    private static final List<String> TOP_LEVEL_TYPES = List.of(
            "EmailMessage",
            "MessageDrafted",
            "OrderAdjustment",
            "OrderCancelled",
            "OrderPlaced",
            "OrderShipped",
            "RejectedDraft",
            "ReturnReceived",
            "ShipmentDelayed",
            "ShippingConfirmation");

    private static final Set<String> PERSONAL_DATA = Set.of(
            "Buyer.name",
            "Buyer.email",
            "PostalAddress.name",
            "PostalAddress.line1",
            "PostalAddress.line2",
            "PostalAddress.line3",
            "PostalAddress.city",
            "PostalAddress.stateOrRegion",
            "PostalAddress.postalCode",
            "PostalAddress.countryCode",
            "ShipmentDelayed.explanation",
            "MessageDrafted.subject",
            "MessageDrafted.text",
            "MessageDrafted.html",
            "EmailMessage.to",
            "EmailMessage.toName",
            "EmailMessage.subject",
            "EmailMessage.text",
            "EmailMessage.html",
            "Violation.excerpt",
            "Violation.suggestion",
            "SourceRecord.value");

    private static final Map<String, Schema> TODAY = SchemaFiles.today();

    @BeforeAll
    static void trustGeneratedClasses() {
        TrustedClasses.trust();
    }

    @Test
    void shouldHaveOneFileForEachTopLevelType() {
        assertThat(TODAY.keySet()).containsExactlyElementsOf(TOP_LEVEL_TYPES);
    }

    @Test
    void shouldHaveTheFieldsTypesAndDefaultsOfTheContract() {
        assertThat(SchemaNotation.of(TODAY.values())).containsExactlyInAnyOrderEntriesOf(contract());
    }

    @Test
    void shouldDefineEveryTypeInTheProductsNamespace() {
        assertThat(SchemaNotation.namedTypes(TODAY.values()).values())
                .extracting(Schema::getNamespace)
                .containsOnly("io.ordernotifier.avro");
    }

    @Test
    void shouldDocumentEveryTypeAndField() {
        assertThat(undocumented(TODAY.values())).isEmpty();
    }

    @Test
    void shouldNoticeAFieldWithoutDocumentation() {
        Schema halfDocumented = new Schema.Parser().parse("""
                        {"type": "record", "name": "Parcel", "fields": [
                          {"name": "weight", "type": "int", "doc": "In grams."},
                          {"name": "height", "type": "int", "doc": " "}
                        ]}
                        """);

        assertThat(undocumented(List.of(halfDocumented))).containsExactly("Parcel", "Parcel.height");
    }

    @Test
    void shouldMarkTheFieldsThatHoldPersonalDataAndNoOthers() {
        assertThat(SchemaNotation.personalData(TODAY.values())).containsExactlyInAnyOrderElementsOf(PERSONAL_DATA);
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void shouldGenerateEachTypeFromItsFile(Schema type) {
        Schema generated = SpecificData.get().getSchema(classOf(type));

        assertThat(SchemaNotation.of(List.of(generated))).isEqualTo(SchemaNotation.of(List.of(type)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldGenerateTheJavaTypesThatFitTheMeaning(Schema record) throws NoSuchMethodException {
        for (Schema.Field field : record.getFields()) {
            String getter = "get" + Character.toUpperCase(field.name().charAt(0))
                    + field.name().substring(1);

            assertThat(classOf(record).getMethod(getter).getGenericReturnType().getTypeName())
                    .as("%s.%s", record.getName(), field.name())
                    .isEqualTo(javaTypeOf(field.schema()));
        }
    }

    @Test
    void shouldReadTheDefaultOfAnAmountAsZero() {
        Schema line = SchemaNotation.namedTypes(TODAY.values()).get("io.ordernotifier.avro.OrderLine");
        Schema generated = SpecificData.get().getSchema(classOf(line));

        assertThat(SpecificData.getForClass(classOf(line)).getDefaultValue(generated.getField("giftWrapPrice")))
                .isEqualTo(new BigDecimal("0.00"));
    }

    private static Map<String, String> contract() {
        return CONTRACT.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(": ", 2))
                .collect(toMap(line -> line[0], line -> line[1]));
    }

    private static List<String> undocumented(Collection<Schema> schemas) {
        return SchemaNotation.namedTypes(schemas).values().stream()
                .flatMap(ContractSchemaTest::undocumentedIn)
                .toList();
    }

    private static Stream<String> undocumentedIn(Schema type) {
        Stream<String> fields = type.getType() == Schema.Type.RECORD
                ? type.getFields().stream()
                        .filter(field -> isBlank(field.doc()))
                        .map(field -> type.getName() + "." + field.name())
                : Stream.of();
        return Stream.concat(isBlank(type.getDoc()) ? Stream.of(type.getName()) : Stream.of(), fields);
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }

    static Collection<Schema> namedTypes() {
        return SchemaNotation.namedTypes(TODAY.values()).values();
    }

    static Stream<Schema> records() {
        return namedTypes().stream().filter(type -> type.getType() == Schema.Type.RECORD);
    }

    private static Class<?> classOf(Schema type) {
        return SpecificData.get().getClass(type);
    }

    private static String javaTypeOf(Schema schema) {
        return switch (SchemaNotation.typeOf(schema).replace("?", "")) {
            case "string" -> String.class.getName();
            case "decimal" -> BigDecimal.class.getName();
            case "instant" -> Instant.class.getName();
            case "date" -> LocalDate.class.getName();
            case "bytes" -> ByteBuffer.class.getName();
            case "int", "long", "boolean" -> schema.getType().getName();
            default ->
                schema.getType() == Schema.Type.ARRAY
                        ? "java.util.List<" + schema.getElementType().getFullName() + ">"
                        : schema.getFullName();
        };
    }
}
