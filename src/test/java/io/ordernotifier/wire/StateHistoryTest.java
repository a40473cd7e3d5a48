package io.ordernotifier.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.order.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No release is cut off from the orders that an earlier one has stored. A change of {@code schemas/state/OrderState.avsc}
 * is published by running {@code mvn test -Dquick -Dtest=StateHistoryTest -Dschemas.publish=true} twice: first it keeps the
 * schema as the next version in {@code schemas/state/published}, then bytes written with it in
 * {@code src/test/resources/golden/state}.
 */
class StateHistoryTest {
    private static final Path SCHEMAS = Path.of("schemas");
    private static final Path PUBLISHED = SCHEMAS.resolve("state/published");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/state");
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void publishWhenAsked() throws IOException {
        if (!Boolean.getBoolean("schemas.publish")) {
            return;
        }
        int newest = StateSchemas.published().size();
        if (newest == 0 || fingerprintOfToday() != StateSchemas.fingerprint(StateSchemas.current())) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(
                    PUBLISHED.resolve(newest + 1 + ".avsc"), SchemaFormatter.format("json/pretty", today()) + "\n");
        } else if (!Files.exists(bytesOf(newest))) {
            Files.createDirectories(GOLDEN);
            byte[] state = new OrderStateSerde().serializer().serialize("orders", anOrderWithEverything());
            Files.writeString(bytesOf(newest), HexFormat.of().formatHex(state) + "\n");
            Files.writeString(contentOf(newest), content(state).toPrettyString() + "\n");
        }
    }

    @Test
    void shouldHavePublishedTodaysSchema() {
        assertThat(fingerprintOfToday())
                .as("schemas/state/OrderState.avsc, or an event in it, has changed: publish it, see StateHistoryTest")
                .isEqualTo(StateSchemas.fingerprint(StateSchemas.current()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldReadWhatEveryReleaseCouldWrite(int version) {
        Schema published = StateSchemas.published().get(version - 1);

        assertThat(SchemaResolution.problems(StateSchemas.current(), published)).isEmpty();
    }

    /** Bytes that were stored once, in a file, and what was in them: neither is ever written anew. */
    @ParameterizedTest
    @MethodSource("versions")
    void shouldReadTheVeryBytesThatWereStored(int version) throws IOException {
        byte[] state =
                HexFormat.of().parseHex(Files.readString(bytesOf(version)).strip());

        OrderStateSerde serde = new OrderStateSerde();
        Order order = serde.deserializer().deserialize("orders", state);

        assertHoldsAllOf(
                JSON.readTree(Files.readString(contentOf(version))),
                content(serde.serializer().serialize("orders", order)),
                "");
    }

    /** A later version may say more. */
    private static void assertHoldsAllOf(JsonNode stored, JsonNode read, String path) {
        if (stored.isObject()) {
            stored.properties()
                    .forEach(field ->
                            assertHoldsAllOf(field.getValue(), read.path(field.getKey()), path + "/" + field.getKey()));
        } else if (stored.isArray()) {
            assertThat(read.size()).as(path).isEqualTo(stored.size());
            for (int i = 0; i < stored.size(); i++) {
                assertHoldsAllOf(stored.get(i), read.path(i), path + "/" + i);
            }
        } else {
            assertThat(read).as(path).isEqualTo(stored);
        }
    }

    static List<Integer> versions() {
        return IntStream.rangeClosed(1, StateSchemas.published().size()).boxed().toList();
    }

    /** The file, with the events of the contract put in. */
    private static Schema today() throws IOException {
        SchemaParser parser = new SchemaParser();
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".avsc")).toList()) {
                parser.parse(file);
            }
        }
        return parser.parse(SCHEMAS.resolve("state/OrderState.avsc")).mainSchema();
    }

    private static long fingerprintOfToday() {
        try {
            return StateSchemas.fingerprint(today());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path bytesOf(int version) {
        return GOLDEN.resolve(version + ".hex");
    }

    private static Path contentOf(int version) {
        return GOLDEN.resolve(version + ".json");
    }

    /** Read by Avro alone. */
    private static JsonNode content(byte[] state) throws IOException {
        GenericDatumReader<GenericRecord> reader = new GenericDatumReader<>(StateSchemas.current());
        return JSON.readTree(reader.read(null, DecoderFactory.get().binaryDecoder(state, 10, state.length - 10, null))
                .toString());
    }

    private static Order anOrderWithEverything() {
        RandomOrders orders = new RandomOrders(0);
        Order order = orders.order();
        while (order.placed() == null
                || order.shipments().isEmpty()
                || order.cancellations().isEmpty()
                || order.delays().isEmpty()
                || order.returns().isEmpty()
                || order.history().stream().noneMatch(event -> event.application() != null)
                || order.notes().stream().noneMatch(note -> note.replayed() != null)
                || order.waiting().isEmpty()) {
            order = orders.order();
        }
        return order;
    }
}
