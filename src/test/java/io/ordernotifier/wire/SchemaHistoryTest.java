package io.ordernotifier.wire;

import static io.ordernotifier.wire.FilledRecord.encode;
import static io.ordernotifier.wire.FilledRecord.valuesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody who wrote with a published schema is left behind: today's types read what every published version wrote, and
 * every published version reads what today's types write. {@code schemas/README.md} says how to publish a version.
 */
class SchemaHistoryTest {
    @BeforeAll
    static void trustGeneratedClasses() {
        TrustedClasses.trust();
    }

    @BeforeAll
    static void publishWhenAsked() {
        if (Boolean.getBoolean("schemas.publish")) {
            SchemaFiles.publish(released(productVersion()));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("publishedTypes")
    void shouldStayCompatibleWithEveryPublishedVersion(Version version, String type, Schema published) {
        Schema today = today(type);

        assertThat(SchemaResolution.problems(today, published)).isEmpty();
        assertThat(SchemaResolution.problems(published, today)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("publishedTypes")
    void shouldReadWhatEveryPublishedVersionWrote(Version version, String type, Schema published) throws IOException {
        // Given
        Schema today = today(type);
        GenericRecord written = FilledRecord.of(published);

        // When
        byte[] bytes = encode(written);
        GenericRecord read = decode(bytes, new GenericDatumReader<>(published, today));
        SpecificRecord readAsClass = decode(bytes, specificReader(published, today));

        // Then
        assertSameWhereShared(written, read);
        assertThat(valuesOf(decode(encodeClass(readAsClass), new GenericDatumReader<>(today))))
                .isEqualTo(valuesOf(read));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("publishedTypes")
    void shouldWriteWhatEveryPublishedVersionReads(Version version, String type, Schema published) throws IOException {
        // Given
        Schema today = today(type);
        GenericRecord written = FilledRecord.of(today);

        // When
        GenericRecord read = decode(encode(written), new GenericDatumReader<>(today, published));

        // Then
        assertSameWhereShared(written, read);
    }

    @Test
    void shouldHavePublishedTodaysTypesBeforeTheRelease() {
        Version newest = newestPublished();

        assertThat(unpublishedChanges(SchemaFiles.today(), newest, productVersion()))
                .as("Today's types differ from schemas/published/%s; schemas/README.md says what to do", newest)
                .isEmpty();
    }

    @Test
    void shouldAskForPublishingWhenATypeHasChanged() {
        // Given
        Map<String, Schema> changed = SchemaFiles.published(newestPublished());
        changed.put("OrderCancelled", changedCopy("OrderCancelled", ",\"default\":[]", ""));
        Version newest = newestPublished();

        // Then
        assertThat(unpublishedChanges(changed, newest, newest.toString())).isNotEmpty();
        assertThat(unpublishedChanges(changed, newest, newest + "-SNAPSHOT")).isNotEmpty();
        assertThat(unpublishedChanges(changed, newest, "999.0.0")).isNotEmpty();
        assertThat(unpublishedChanges(changed, newest, "999.0.0-SNAPSHOT")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompatibleChanges")
    void shouldNoticeAnIncompatibleChange(String change, String type, String from, String to) {
        // Given
        Schema before = today(type);
        Schema after = changedCopy(type, from, to);

        // When
        var problems = new ArrayList<>(SchemaResolution.problems(after, before));
        problems.addAll(SchemaResolution.problems(before, after));

        // Then
        assertThat(problems).isNotEmpty();
    }

    static Stream<Arguments> incompatibleChanges() {
        String decimal = "\"logicalType\":\"decimal\",\"precision\":18,\"scale\":";
        return Stream.of(
                arguments("a field renamed", "OrderShipped", "\"name\":\"shipmentId\"", "\"name\":\"parcelId\""),
                arguments(
                        "a field added without a default",
                        "OrderShipped",
                        "\"fields\":[{\"name\":\"eventId\"",
                        "\"fields\":[{\"name\":\"new\",\"type\":\"string\"},{\"name\":\"eventId\""),
                arguments(
                        "a string that becomes a number",
                        "OrderPlaced",
                        "\"name\":\"sku\",\"type\":\"string\"",
                        "\"name\":\"sku\",\"type\":\"long\""),
                arguments(
                        "a number made wider",
                        "OrderPlaced",
                        "\"name\":\"quantity\",\"type\":\"int\"",
                        "\"name\":\"quantity\",\"type\":\"long\""),
                arguments(
                        "an optional field made required",
                        "OrderShipped",
                        "\"name\":\"trackingNumber\",\"type\":[\"null\",\"string\"],\"default\":null",
                        "\"name\":\"trackingNumber\",\"type\":\"string\""),
                arguments("a reason added", "OrderCancelled", "\"CouldNotShip\",", "\"CouldNotShip\",\"PriceError\","),
                arguments("a reason removed", "OrderCancelled", "\"CouldNotShip\",", ""),
                arguments("a line's type renamed", "OrderCancelled", "\"CancelledLine\"", "\"LineCancelled\""),
                arguments("amounts in mills", "OrderAdjustment", decimal + "2", decimal + "3"),
                arguments("times in microseconds", "EmailMessage", "timestamp-millis", "timestamp-micros"),
                arguments("a date that becomes a plain number", "OrderShipped", ",\"logicalType\":\"date\"", ""));
    }

    @Test
    void shouldAllowAFieldToBeAddedWithADefault() throws IOException {
        // Given
        Schema before = today("OrderShipped");
        Schema after = changedCopy(
                "OrderShipped",
                "\"fields\":[{\"name\":\"eventId\"",
                "\"fields\":[{\"name\":\"warehouse\",\"type\":\"string\",\"default\":\"main\"},{\"name\":\"eventId\"");
        GenericRecord written = FilledRecord.of(before);

        // When
        GenericRecord read = decode(encode(written), new GenericDatumReader<>(before, after));

        // Then
        assertThat(SchemaResolution.problems(after, before)).isEmpty();
        assertThat(SchemaResolution.problems(before, after)).isEmpty();
        assertSameWhereShared(written, read);
        assertThat(read.get("warehouse")).hasToString("main");
    }

    static Stream<Arguments> publishedTypes() {
        return SchemaFiles.publishedVersions().stream()
                .flatMap(version -> SchemaFiles.published(version).entrySet().stream()
                        .map(type -> arguments(version, type.getKey(), type.getValue())));
    }

    /** What differs between today's types and the newest published version and should have been published. */
    private static List<String> unpublishedChanges(Map<String, Schema> today, Version newest, String productVersion) {
        boolean nextIsInTheMaking =
                productVersion.endsWith("-SNAPSHOT") && newest.compareTo(released(productVersion)) < 0;
        if (nextIsInTheMaking) {
            return List.of();
        }
        Set<String> published = words(SchemaFiles.published(newest).values());
        Set<String> now = words(today.values());
        return Stream.concat(
                        published.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
                        now.stream().filter(line -> !published.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    private static Set<String> words(Collection<Schema> schemas) {
        var words = new TreeSet<String>();
        SchemaNotation.of(schemas).forEach((name, fields) -> words.add(name + ": " + fields));
        SchemaNotation.personalData(schemas).forEach(field -> words.add(field + " is personal data"));
        return words;
    }

    private static Schema today(String type) {
        Schema schema = SchemaFiles.today().get(type);
        assertThat(schema).as("schemas/%s.avsc, which has been published", type).isNotNull();
        return schema;
    }

    private static Schema changedCopy(String type, String from, String to) {
        String json = today(type).toString();
        // Documentation stands between a name and what follows it: a change is told of what is left without it.
        String bare = json.replaceAll(",\"doc\":\"(?:[^\"\\\\]|\\\\.)*\"", "");
        assertThat(bare).contains(from);
        return new Schema.Parser().parse(bare.replace(from, to));
    }

    private static void assertSameWhereShared(IndexedRecord written, IndexedRecord read) {
        assertSameWhereShared(written.getSchema().getName(), valuesOf(written), valuesOf(read));
    }

    private static void assertSameWhereShared(String place, Object written, Object read) {
        if (written instanceof Map<?, ?> fields && read instanceof Map<?, ?> readFields) {
            fields.forEach((name, value) -> {
                if (readFields.containsKey(name)) {
                    assertSameWhereShared(place + "." + name, value, readFields.get(name));
                }
            });
        } else if (written instanceof List<?> elements && read instanceof List<?> readElements) {
            assertThat(readElements).as(place).hasSameSizeAs(elements);
            for (int i = 0; i < elements.size(); i++) {
                assertSameWhereShared(place + "[" + i + "]", elements.get(i), readElements.get(i));
            }
        } else {
            assertThat(read).as(place).isEqualTo(written);
        }
    }

    private static Version newestPublished() {
        List<Version> versions = SchemaFiles.publishedVersions();
        return versions.get(versions.size() - 1);
    }

    private static Version released(String productVersion) {
        return Version.parse(productVersion.replace("-SNAPSHOT", ""));
    }

    private static String productVersion() {
        try {
            var pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile());
            return XPathFactory.newInstance().newXPath().evaluate("/project/version", pom);
        } catch (Exception e) {
            throw new IllegalStateException("The version cannot be read from pom.xml", e);
        }
    }

    private static <T> T decode(byte[] bytes, DatumReader<T> reader) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        T read = reader.read(null, decoder);
        assertThat(decoder.isEnd()).as("all bytes read").isTrue();
        return read;
    }

    private static SpecificDatumReader<SpecificRecord> specificReader(Schema writer, Schema today) {
        Class<?> generated = SpecificData.get().getClass(today);
        return new SpecificDatumReader<>(
                writer, SpecificData.get().getSchema(generated), SpecificData.getForClass(generated));
    }

    private static byte[] encodeClass(SpecificRecord record) {
        return encode(
                record, new SpecificDatumWriter<>(record.getSchema(), SpecificData.getForClass(record.getClass())));
    }
}
