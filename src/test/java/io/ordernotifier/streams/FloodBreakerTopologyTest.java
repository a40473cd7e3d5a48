package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.breaker.Trip;
import io.ordernotifier.output.RejectedDraft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the breaker holds back, step by step; that the running processor pauses is for FloodBreakerIT. */
class FloodBreakerTopologyTest {
    private static final int LIMIT = 5;
    private static final int ORDERS = 30;

    @TempDir
    private Path folder;

    @Test
    void shouldDeadLetterNotOneDraftBeyondTheLimit() {
        // Given
        BrokenTemplate template = new BrokenTemplate(folder.resolve("templates"));
        try (Harness harness = harness("templates.dir", template.folder())) {
            place(harness);

            // When
            ship(harness);

            // Then
            assertThat(harness.rejectedDrafts()).hasSize(LIMIT);
            assertThat(harness.confirmations()).hasSize(LIMIT);
            Trip trip = harness.breaker.trip().orElseThrow();
            assertThat(trip.lane()).isEqualTo("ShipmentConfirmation/en");
            assertThat(trip.counts()).isEqualTo("template " + LIMIT);
            assertThat(harness.later(Duration.ofMinutes(10)).rejectedDrafts()).isEmpty();
        }
    }

    @Test
    void shouldProcessWhatItHeldBackInOrderWhenItGoesOn() {
        // Given
        try (Harness harness = harness()) {
            harness.breaker.open(new Trip("order-shipped", Harness.START, 5, 5, Map.of()));
            place(harness);
            ship(harness);
            harness.givenBytes("order-shipped", null, null);
            assertThat(harness.emails()).isEmpty();
            assertThat(harness.rejectedEvents()).isEmpty();

            // When
            harness.breaker.resume();
            harness.later(Duration.ofSeconds(1));

            // Then
            assertThat(harness.emails())
                    .extracting(email -> email.orderId())
                    .containsExactlyElementsOf(
                            IntStream.range(0, ORDERS).mapToObj(ManyOrders::id).toList());
            assertThat(harness.rejectedEvents()).hasSize(1);
            assertThat(harness.breaker.isOpen()).isFalse();
        }
    }

    @Test
    void shouldGoOnWithTheNextRecordWhereItsOwnClockIsSlower() {
        // Given
        try (Harness harness = harness()) {
            harness.breaker.open(new Trip("order-shipped", Harness.START, 5, 5, Map.of()));
            harness.given(ManyOrders.placed(1), ManyOrders.shipped(1));
            harness.breaker.resume();

            // When
            harness.given(ManyOrders.placed(2), ManyOrders.shipped(2));

            // Then
            assertThat(harness.emails())
                    .extracting(email -> email.orderId())
                    .containsExactly(ManyOrders.id(1), ManyOrders.id(2));
        }
    }

    @Test
    void shouldStopAgainWhenWhatItHeldBackIsRejectedToo() {
        // Given
        BrokenTemplate template = new BrokenTemplate(folder.resolve("templates"));
        try (Harness harness = harness("templates.dir", template.folder())) {
            place(harness);
            ship(harness);
            assertThat(harness.rejectedDrafts()).hasSize(LIMIT);

            // When
            harness.breaker.resume();
            harness.later(Duration.ofSeconds(1));

            // Then
            assertThat(harness.rejectedDrafts())
                    .extracting(RejectedDraft::source)
                    .extracting(source -> source.offset())
                    .hasSize(LIMIT)
                    .isSorted();
            assertThat(harness.breaker.isOpen()).isTrue();
        }
    }

    @Test
    void shouldTripOnEventsThatCannotBeRead() {
        // Given
        try (Harness harness = harness()) {

            // When
            for (int i = 0; i < ORDERS; i++) {
                harness.givenBytes("order-shipped", ManyOrders.id(i), "nonsense".getBytes(StandardCharsets.UTF_8));
            }

            // Then
            assertThat(harness.rejectedEvents()).hasSize(LIMIT);
            assertThat(harness.breaker.trip().orElseThrow().sentence())
                    .startsWith("5 of the last 5 order-shipped were rejected (UNREADABLE 5)");
        }
    }

    @Test
    void shouldNotGiveUpEveryEventThatWaitsWhenOrdersStayAway() {
        // Given
        try (Harness harness = harness("pending.timeout", "1h")) {
            ship(harness);
            assertThat(harness.rejectedEvents()).isEmpty();

            // When
            harness.later(Duration.ofHours(2)).later(Duration.ofMinutes(1));

            // Then
            assertThat(harness.rejectedEvents()).hasSize(LIMIT);

            // When
            harness.breaker.resume();
            place(harness);

            // Then
            assertThat(harness.emails()).hasSizeGreaterThan(ORDERS - 2 * LIMIT - 1);
        }
    }

    @Test
    void shouldKeepEveryByteOfARecordThatIsHeldBack() {
        // Given
        try (Harness harness = harness()) {
            harness.breaker.open(new Trip("order-shipped", Harness.START, 5, 5, Map.of()));
            RecordHeaders headers = new RecordHeaders();
            headers.add("colour", "blue".getBytes(StandardCharsets.UTF_8));
            headers.add("nothing", null);
            byte[] value = {0, 1, -1};
            harness.givenBytes("order-shipped", "k", value, headers, Harness.START.minusSeconds(5));

            // When
            harness.breaker.resume();
            harness.later(Duration.ofSeconds(1));

            // Then
            var rejected = harness.rejectedEvents().get(0);
            assertThat(rejected.value()).isEqualTo(value);
            assertThat(rejected.key()).isEqualTo("k".getBytes(StandardCharsets.UTF_8));
            assertThat(rejected.getRecordTime()).isEqualTo(Harness.START.minusSeconds(5));
            assertThat(Harness.header(rejected, "colour")).isEqualTo("blue");
            assertThat(rejected.headers().lastHeader("nothing").value()).isNull();
            assertThat(Harness.header(rejected, "__streams.errors.topic")).isEqualTo("order-shipped");
        }
    }

    private Harness harness(String... settings) {
        String[] all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 2, settings.length);
        all[0] = "breaker.minimum";
        all[1] = Integer.toString(LIMIT);
        return new Harness(folder.resolve("state"), all);
    }

    private static void place(Harness harness) {
        for (int i = 0; i < ORDERS; i++) {
            harness.given(ManyOrders.placed(i));
        }
    }

    private static void ship(Harness harness) {
        for (int i = 0; i < ORDERS; i++) {
            harness.given(ManyOrders.shipped(i));
        }
    }
}
