package io.ordernotifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Span;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static Snippet snippet(String text, String words) {
        int start = text.indexOf(words);
        return Snippet.of(Lines.of(text), new Span(start, start + words.length()));
    }

    @Test
    void shouldUnderlineTheWordsInTheirLine() {
        Snippet snippet = snippet("Hello,\r\nsee lamps.com now\r\nBye", "lamps.com");

        assertThat(snippet.line()).isEqualTo("see lamps.com now");
        assertThat(snippet.underline()).isEqualTo("    ^^^^^^^^^");
    }

    @Test
    void shouldCountTwoColumnsForWideCharactersAndNoneForCombiningOnes() {
        assertThat(snippet("请给五星好评", "五星").underline()).isEqualTo("    ^^^^");
        assertThat(snippet("cafe\u0301 sale", "sale").underline()).isEqualTo("     ^^^^");
    }

    @Test
    void shouldWriteWhatHasNoShapeAsItsCode() {
        Snippet snippet = snippet("a\tb lamps\u200B.com\u202E x", "lamps\u200B.com");

        assertThat(snippet.line()).isEqualTo("a b lamps<U+200B>.com<U+202E> x");
        assertThat(snippet.underline()).isEqualTo("    ^^^^^^^^^^^^^^^^^");
        assertThat(snippet("x \uD83D\uDC4D sale \uD800", "sale").line()).isEqualTo("x \uD83D\uDC4D sale <U+D800>");
        assertThat(snippet("x \uD83D\uDC4D sale", "sale").underline()).isEqualTo("     ^^^^");
    }

    @Test
    void shouldCutALongLineAroundTheWords() {
        Snippet snippet = snippet("x".repeat(500) + " sale " + "y".repeat(500), "sale");

        assertThat(snippet.line())
                .startsWith("…xxx")
                .endsWith("yyy…")
                .contains(" sale ")
                .hasSize(74);
        assertThat(snippet.underline()).isEqualTo(" ".repeat(snippet.line().indexOf("sale")) + "^^^^");
    }

    @Test
    void shouldMarkWordsThatGoOnInTheNextLineOrBeyondTheCut() {
        assertThat(snippet("a good\nreview", "good\nreview").underline()).isEqualTo("  ^^^^…");
        assertThat(snippet("a " + "z".repeat(200), "z".repeat(200)).underline()).endsWith("^^^…");
    }

    @Test
    void shouldMarkAPlaceWithoutWords() {
        assertThat(Snippet.of(Lines.of("ab\n"), new Span(3, 3))).isEqualTo(new Snippet("", "^"));
        assertThat(Snippet.of(Lines.of("ab"), new Span(2, 2))).isEqualTo(new Snippet("ab", "  ^"));
    }

    @Test
    void shouldCountLinesAndColumnsFromOneAndByCharacter() {
        Lines lines = Lines.of("a\r\n\uD83D\uDC4Db\rc\n\nd");

        assertThat(lines.number(0)).isEqualTo(1);
        assertThat(lines.number(5)).isEqualTo(2);
        assertThat(lines.column(5)).isEqualTo(2);
        assertThat(lines.number(7)).isEqualTo(3);
        assertThat(lines.number(10)).isEqualTo(5);
    }
}
