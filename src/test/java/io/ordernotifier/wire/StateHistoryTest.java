package io.ordernotifier.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.order.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No release is cut off from the orders that an earlier one has stored. After a change of
 * {@code schemas/state/OrderState.avsc} its new schema is published by
 * {@code mvn test -Dquick -Dtest=StateHistoryTest -Dschemas.publish=true}, which also keeps
 * bytes written with it in {@code src/test/resources/golden/state}; the run after that finds them.
 */
class StateHistoryTest {
    private static final Path PUBLISHED = Path.of("schemas/state/published");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/state");

    @BeforeAll
    static void publishWhenAsked() throws IOException {
        TrustedClasses.trust();
        if (Boolean.getBoolean("schemas.publish") && !isPublished(StateSchemas.current())) {
            int version = StateSchemas.published().size() + 1;
            Files.createDirectories(PUBLISHED);
            Files.createDirectories(GOLDEN);
            Files.writeString(
                    PUBLISHED.resolve(version + ".avsc"),
                    SchemaFormatter.format("json/pretty", StateSchemas.current()) + "\n");
            Files.writeString(bytesOf(version), HexFormat.of().formatHex(state(anOrderWithEverything())) + "\n");
            Files.writeString(
                    contentOf(version), content(anOrderWithEverything()).toPrettyString() + "\n");
        }
    }

    @Test
    void shouldHavePublishedTheSchemaItWrites() {
        assertThat(isPublished(StateSchemas.current()))
                .as("schemas/state/OrderState.avsc has changed: publish it, see StateHistoryTest")
                .isTrue();
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

        Order order = new OrderStateSerde().deserializer().deserialize("orders", state);

        assertHoldsAllOf(JSON.readTree(Files.readString(contentOf(version))), content(order), "");
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

    private static boolean isPublished(Schema schema) {
        return StateSchemas.published().stream()
                .anyMatch(published -> StateSchemas.fingerprint(published) == StateSchemas.fingerprint(schema));
    }

    private static Path bytesOf(int version) {
        return GOLDEN.resolve(version + ".hex");
    }

    private static Path contentOf(int version) {
        return GOLDEN.resolve(version + ".json");
    }

    private static JsonNode content(Order order) throws IOException {
        return JSON.readTree(OrderStateMapper.INSTANCE.toAvro(order).toString());
    }

    private static byte[] state(Order order) {
        return new OrderStateSerde().serializer().serialize("orders", order);
    }

    private static Order anOrderWithEverything() {
        RandomOrders orders = new RandomOrders(0);
        Order order = orders.order();
        while (order.placed() == null
                || order.shipments().isEmpty()
                || order.cancellations().isEmpty()
                || order.delays().isEmpty()
                || order.returns().isEmpty()
                || order.seen().isEmpty()
                || order.waiting().isEmpty()) {
            order = orders.order();
        }
        return order;
    }
}
