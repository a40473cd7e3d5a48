package io.ordernotifier.policy.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackingPagesTest {
    private final TrackingPages pages = new TrackingPages(List.of(URI.create("https://di.example/track")));

    @Test
    void shouldNotMindCapitalsInAHost() {
        assertThat(pages.contain("HTTPS://DI.example/track")).isTrue();
    }

    @Test
    void shouldNotTakeACapitalWithADotForAPlainLetter() {
        assertThat(pages.contain("https://Dİ.example/track")).isFalse();
    }
}
