package io.ordernotifier.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodBreakerTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final String GERMAN = "ShipmentConfirmation/de";
    private static final String ENGLISH = "ShipmentConfirmation/en";

    private final FloodBreaker breaker = new FloodBreaker(new BreakerLimits(0.5, 4, Duration.ofMinutes(5), 10));

    @TempDir
    private Path folder;

    @Test
    void shouldTripWhenTheShareIsReachedByEnoughRejects() {
        // Given
        pass(ENGLISH, 4, NOON);
        reject(ENGLISH, 3, NOON);
        assertThat(breaker.isOpen()).isFalse();

        // When
        reject(ENGLISH, 1, NOON);

        // Then
        Trip trip = breaker.trip().orElseThrow();
        assertThat(trip.rejected()).isEqualTo(4);
        assertThat(trip.decided()).isEqualTo(8);
        assertThat(trip.sentence())
                .isEqualTo("4 of the last 8 ShipmentConfirmation/en were rejected (link 4), at 2025-06-01T12:00:00Z");
    }

    @Test
    void shouldNotTripBelowTheShare() {
        // Given
        pass(ENGLISH, 100, NOON);

        // When
        reject(ENGLISH, 9, NOON);

        // Then
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void shouldSeeOneBrokenLanguageAmongManyGoodOnes() {
        // Given
        pass(ENGLISH, 1_000, NOON);

        // When
        reject(GERMAN, 4, NOON);

        // Then
        assertThat(breaker.trip()).map(Trip::lane).contains(GERMAN);
    }

    @Test
    void shouldForgetWhatIsOlderThanTheWindow() {
        // Given
        reject(ENGLISH, 3, NOON);

        // When
        reject(ENGLISH, 1, NOON.plus(Duration.ofMinutes(6)));

        // Then
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void shouldTripAfterARunHoweverLongItTook() {
        // When
        for (int day = 0; day < 9; day++) {
            reject(ENGLISH, 1, NOON.plus(Duration.ofDays(day)));
        }
        assertThat(breaker.isOpen()).isFalse();
        reject(ENGLISH, 1, NOON.plus(Duration.ofDays(9)));

        // Then
        assertThat(breaker.trip()).map(Trip::counts).contains("link 10");
    }

    @Test
    void shouldBeginARunAnewAfterWhatPassed() {
        // Given
        for (int day = 0; day < 9; day++) {
            reject(ENGLISH, 1, NOON.plus(Duration.ofDays(day)));
        }

        // When
        pass(ENGLISH, 1, NOON.plus(Duration.ofDays(9)));
        reject(ENGLISH, 1, NOON.plus(Duration.ofDays(10)));

        // Then
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void shouldTellOfATripOnceAndStartFromNothingWhenItGoesOn() {
        // Given
        List<Trip> told = new ArrayList<>();
        breaker.onTrip(told::add);

        // When
        reject(ENGLISH, 6, NOON);

        // Then
        assertThat(told).hasSize(1);
        assertThat(breaker.resume()).isTrue();
        assertThat(breaker.resume()).isFalse();

        // When
        reject(ENGLISH, 3, NOON);

        // Then
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void shouldNeverTripWhereBothLimitsAreZero() {
        // Given
        FloodBreaker off = new FloodBreaker(new BreakerLimits(0, 1, Duration.ofMinutes(5), 0));

        // When
        for (int i = 0; i < 1_000; i++) {
            off.rejected(ENGLISH, List.of("link"), NOON);
        }

        // Then
        assertThat(off.isOpen()).isFalse();
    }

    @Test
    void shouldKeepATripForAStartWithTheSameSetupOnly() throws Exception {
        // Given
        KeptTrip kept = new KeptTrip(folder.resolve("state"));
        Trip trip = new Trip(GERMAN, NOON, 20, 21, Map.of("template", 20));
        assertThat(kept.of("a")).isEmpty();

        // When
        kept.keep(trip, "a");

        // Then
        assertThat(kept.of("a")).contains(trip);
        assertThat(kept.of("b")).isEmpty();

        // When
        kept.forget();

        // Then
        assertThat(kept.of("a")).isEmpty();

        // When
        Files.writeString(folder.resolve("state").resolve("breaker.json"), "{");

        // Then
        assertThatThrownBy(() -> kept.of("a")).hasMessageContaining("delete it");
    }

    private void pass(String lane, int count, Instant at) {
        for (int i = 0; i < count; i++) {
            breaker.passed(lane, at);
        }
    }

    private void reject(String lane, int count, Instant at) {
        for (int i = 0; i < count; i++) {
            breaker.rejected(lane, List.of("link"), at);
        }
    }
}
