package io.ordernotifier.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.demo.RegistryServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes on the topics are those of Confluent's own serializer, and either side reads what the other wrote. */
class ConfluentBytesTest {
    private static final String TOPIC = "some-topic";

    private final RegistryServer registry = RegistryServer.start();

    @BeforeAll
    static void trustGeneratedClasses() {
        TrustedClasses.trust();
    }

    @AfterEach
    void closeRegistry() {
        registry.close();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldWriteTheSameBytesWhoeverComesFirst(Class<? extends SpecificRecord> type) throws Exception {
        List<SpecificRecord> records = recordsOf(type);
        try (var other = RegistryServer.start();
                var ours = ours(registry);
                var theirs = theirs(registry);
                var oursLate = ours(other);
                var theirsEarly = theirs(other)) {
            for (SpecificRecord each : records) {
                // When
                byte[] written = ours.serialize(TOPIC, each);
                byte[] expected = theirs.serialize(TOPIC, each);
                byte[] expectedElsewhere = theirsEarly.serialize(TOPIC, each);
                byte[] writtenElsewhere = oursLate.serialize(TOPIC, each);

                // Then
                assertThat(written).isEqualTo(expected);
                assertThat(writtenElsewhere).isEqualTo(expectedElsewhere).isEqualTo(written);
            }
            assertThat(get(registry, "/subjects/some-topic-value/versions")).isEqualTo("[1]");
            assertThat(get(other, "/subjects/some-topic-value/versions")).isEqualTo("[1]");
            assertThat(get(registry, "/schemas/ids/1"))
                    .isEqualTo(get(other, "/schemas/ids/1"))
                    .doesNotContain("avro.java.string");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldReadWhatTheOtherWrote(Class<? extends SpecificRecord> type) throws Exception {
        try (var ours = ours(registry);
                var theirs = theirs(registry);
                var ourReader = ourReader(registry);
                var theirReader = theirReader(registry)) {
            for (SpecificRecord each : recordsOf(type)) {
                assertThat(ourReader.deserialize(TOPIC, theirs.serialize(TOPIC, each)))
                        .isEqualTo(each);
                assertThat(theirReader.deserialize(TOPIC, ours.serialize(TOPIC, each)))
                        .isEqualTo(each);
            }
        }
    }

    static List<Class<? extends SpecificRecord>> types() {
        return Mappers.avroTypes();
    }

    /** One record with every field set, and by chance some with what may be absent absent. */
    private static List<SpecificRecord> recordsOf(Class<? extends SpecificRecord> type) throws IOException {
        List<SpecificRecord> records = new ArrayList<>(List.of(filled(type)));
        RandomOrders orders = new RandomOrders(1);
        Stream.generate(orders::event)
                .limit(200)
                .map(event -> event.match(EventToAvro.INSTANCE))
                .filter(type::isInstance)
                .forEach(records::add);
        return records;
    }

    private static <A extends SpecificRecord> A filled(Class<A> type) throws IOException {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        byte[] bytes = FilledRecord.encode(FilledRecord.of(schema));
        return new SpecificDatumReader<A>(schema, schema, model)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static Serializer<Object> ours(RegistryServer registry) {
        return configuredWriter(uncheckedCast(new AvroSerializer()), registry);
    }

    private static Serializer<Object> theirs(RegistryServer registry) {
        return configuredWriter(Confluent.<Serializer<Object>>make(Confluent.SERIALIZER), registry);
    }

    private static Serializer<Object> configuredWriter(Serializer<Object> serializer, RegistryServer registry) {
        Map<String, Object> configs = configs(registry);
        configs.put("avro.remove.java.properties", true);
        return Confluent.onTheClassPath(() -> {
            serializer.configure(configs, false);
            return serializer;
        });
    }

    private static Deserializer<?> ourReader(RegistryServer registry) {
        return configuredReader(new AvroDeserializer(), registry);
    }

    private static Deserializer<?> theirReader(RegistryServer registry) {
        return configuredReader(Confluent.<Deserializer<Object>>make(Confluent.DESERIALIZER), registry);
    }

    private static Deserializer<?> configuredReader(Deserializer<?> deserializer, RegistryServer registry) {
        Map<String, Object> configs = configs(registry);
        configs.put("specific.avro.reader", true);
        return Confluent.onTheClassPath(() -> {
            deserializer.configure(configs, false);
            return deserializer;
        });
    }

    private static Map<String, Object> configs(RegistryServer registry) {
        return new HashMap<>(Map.of("schema.registry.url", registry.url().toString()));
    }

    @SuppressWarnings("unchecked")
    private static Serializer<Object> uncheckedCast(Serializer<?> serializer) {
        return (Serializer<Object>) serializer;
    }

    private static String get(RegistryServer registry, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(registry.url() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
