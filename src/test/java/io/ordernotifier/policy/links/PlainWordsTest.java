package io.ordernotifier.policy.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.reading.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann Lee",
                "José García",
                "Jürgen Groß",
                "Stoneware Teapot, 1.2 l, Speckled White",
                "Men's Shoes (black), Set of 2",
                "Salt & Pepper",
                "12 Harbour St.",
                "Apt #4",
                "111-4217883-0912345",
                "1Z999AA10123456784",
                "March 8, 2025",
                "12,50\u00A0€",
                "US$12.50",
                "1984"
            })
    void shouldTakeEverydayTitlesNamesStreetsAndAmountsForPlain(String words) {
        assertThat(arePlain(words)).as(words).isTrue();
    }

    /** Addresses, parts of addresses, and what may be an address beside the right words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lamps.shop",
                "lamps .shop",
                "lamps. com",
                "lamps com",
                "lamps , shop",
                "lamps,shop",
                "www",
                "Big Dot",
                "dôt",
                "http",
                "tel",
                "Ann: Lee",
                "a@b",
                "//a",
                "81.2.69.142",
                "A. B C",
                "x",
                "lamps[.]shop",
                "lamps%2Eshop",
                "50 %",
                "\"Oak\"",
                "灯具",
                "zero\u200Bwidth",
                "ｗｗｗ",
                "version"
            })
    void shouldTakeNothingElseForPlain(String words) {
        assertThat(arePlain(words)).as(words).isFalse();
    }

    private static boolean arePlain(String words) {
        return PlainWords.arePlain(words, Folding.fold(words));
    }
}
