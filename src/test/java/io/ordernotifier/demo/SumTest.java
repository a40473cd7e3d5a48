package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SumTest {
    @Test
    void shouldHoldWhenThePartsMakeUpTheWhole() {
        Sum sum = new Sum(List.of(new Sum.Part(2, "emails"), new Sum.Part(3, "rejected drafts")), 5, "changes");

        assertThat(sum.holds()).isTrue();
        assertThat(sum).hasToString("2 emails + 3 rejected drafts = 5 changes");
    }

    @Test
    void shouldShowWhenSomethingIsMissing() {
        Sum sum = new Sum(List.of(new Sum.Part(2, "emails"), new Sum.Part(2, "rejected drafts")), 5, "changes");

        assertThat(sum.holds()).isFalse();
        assertThat(sum).hasToString("2 emails + 2 rejected drafts ≠ 5 changes");
    }
}
