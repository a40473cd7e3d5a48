package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderIndexTest {
    private final OrderIndex index = new OrderIndex();

    @Test
    void shouldFindEachOfManyOrders() {
        // When
        for (int i = 0; i < 100_000; i++) {
            index.add(orderId(i), "M" + i % 23);
        }

        // Then
        for (int i = 0; i < 100_000; i++) {
            assertThat(index.find(orderId(i))).contains("M" + i % 23);
        }
        assertThat(index.find(orderId(100_000))).isEmpty();
    }

    @Test
    void shouldKeepWhatWasSaidFirst() {
        index.add("P01-0000001-0000001", "A");
        index.add("P01-0000001-0000001", "B");

        assertThat(index.find("P01-0000001-0000001")).contains("A");
    }

    @Test
    void shouldNotTakeOneOrderForAnother() {
        index.add("00A-0000000-0000000", "A");

        assertThat(index.find("00B-0000000-0000000")).isEmpty();
        assertThat(index.find("00A-0000000-0000001")).isEmpty();
        assertThat(index.find("0A0-0000000-0000000")).isEmpty();
    }

    @Test
    void shouldPassOverWhatIsNoOrderId() {
        index.add("M-1001", "A");
        index.add("00a-0000000-0000000", "A");

        assertThat(index.find("M-1001")).isEmpty();
        assertThat(index.find("00a-0000000-0000000")).isEmpty();
    }

    private static String orderId(int number) {
        return String.format("%03d-%07d-%07d", number % 1000, number, 7_654_321 - number);
    }
}
