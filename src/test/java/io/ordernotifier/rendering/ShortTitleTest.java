package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTitleTest {

    @Test
    void shouldLeaveATitleThatFitsAsItIs() {
        assertThat(ShortTitle.of("Cast iron teapot", 16)).isEqualTo("Cast iron teapot");
    }

    @Test
    void shouldKeepTheBeginningAndTheEndThatTellsVariantsApart() {
        assertThat(ShortTitle.of("Cast iron teapot with sieve and saucer, 1.2 litres, black", 32))
                .isEqualTo("Cast iron teapot with…res, black")
                .hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void shouldPartNoCharacter() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        for (int longest = 8; longest < 40; longest++) {
            String shortened = ShortTitle.of((family + "e\u0301").repeat(20), longest);
            assertThat(shortened.length()).isLessThanOrEqualTo(longest);
            assertThat(shortened.replace(family, "").replace("e\u0301", "")).isEqualTo("…");
        }
    }
}
