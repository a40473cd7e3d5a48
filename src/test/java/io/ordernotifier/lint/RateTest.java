package io.ordernotifier.lint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** Figures from Newcombe (1998), Statistics in Medicine 17, table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.3080, 0.2553, 0.3662",
        "15, 148, 0.1014, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.0000, 0.1611",
        "1, 29, 0.0345, 0.0061, 0.1718"
    })
    void shouldGiveTheShareWithItsInterval(long hits, long cases, double value, double low, double high) {
        Rate rate = requireNonNull(Rate.of(hits, cases));

        assertThat(rate.value()).isCloseTo(value, within(0.00005));
        assertThat(rate.low()).isCloseTo(low, within(0.00005));
        assertThat(rate.high()).isCloseTo(high, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 0.5655, 1.0", "0, 5, 0.0, 0.4345"})
    void shouldStayWithinZeroAndOne(long hits, long cases, double low, double high) {
        Rate rate = requireNonNull(Rate.of(hits, cases));

        assertThat(rate.low()).isBetween(0.0, 1.0).isCloseTo(low, within(0.0001));
        assertThat(rate.high()).isBetween(0.0, 1.0).isCloseTo(high, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource("0")
    void shouldSayNothingOfNoCases(long cases) {
        assertThat(Rate.of(0, cases)).isNull();
    }
}
